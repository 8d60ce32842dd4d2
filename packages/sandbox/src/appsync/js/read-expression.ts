import { ApiError } from '../api-error.ts';
import type { Filter } from '../rows/filter.ts';
import { fromTyped } from './typed-value.ts';

const COMPARISONS: Readonly<Record<string, string>> = { '=': 'eq', '<>': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };
const FUNCTIONS: Readonly<Record<string, string>> = { begins_with: 'beginsWith', contains: 'contains', attribute_type: 'attributeType' };
const TYPES: Readonly<Record<string, string>> = { S: 'string', N: 'number', BOOL: 'bool', NULL: '_null', L: 'list', M: 'map' };

/**
 * What a request of a handler asks of rows, as a filter: an expression in DynamoDB's language with its names and values, or
 * plain tests of fields as `@aws-appsync/utils/dynamodb` takes them.
 * @throws {ApiError} for what the sandbox cannot read.
 */
export function readExpression(asked: unknown): Filter {
  if (typeof asked !== 'object' || asked === null) return {};
  if (!('expression' in asked) || typeof asked.expression !== 'string') return { ...asked };
  const { expression } = asked;
  const names = recordOf('expressionNames' in asked ? asked.expressionNames : undefined);
  const values = recordOf('expressionValues' in asked ? asked.expressionValues : undefined);
  const words = expression.match(/<>|<=|>=|[=<>(),]|[^\s=<>(),]+/g) ?? [];
  let at = 0;

  const unread = () => new ApiError('Code', `[foyer] The sandbox cannot read the expression "${expression}" of a handler.`);
  const peek = () => words[at] ?? '';
  const is = (word: string) => peek().toUpperCase() === word;
  const take = () => words[at++] ?? '';
  const skip = (word: string) => is(word) && Boolean(take());
  function expect(word: string): void {
    if (!skip(word)) throw unread();
  }
  function field(): string {
    const word = take();
    const name = word.startsWith('#') ? names[word] : word;
    if (typeof name !== 'string' || !/^[\w-]+$/.test(name)) throw unread();
    return name;
  }
  function value(): unknown {
    const word = take();
    if (!(word in values)) throw unread();
    return fromTyped(values[word]);
  }

  function either(): Filter {
    const parts = [both()];
    while (skip('OR')) parts.push(both());
    return parts.length > 1 ? { or: parts } : parts[0] ?? {};
  }
  function both(): Filter {
    const parts = [one()];
    while (skip('AND')) parts.push(one());
    return parts.length > 1 ? { and: parts } : parts[0] ?? {};
  }
  function one(): Filter {
    if (skip('NOT')) return { not: one() };
    if (!skip('(')) return test();
    const inner = either();
    expect(')');
    return inner;
  }
  function test(): Filter {
    const name = words[at + 1] === '(' ? take().toLowerCase() : undefined;
    if (name === undefined) return compared(field(), (operator, operand) => ({ [operator]: operand }));
    expect('(');
    const subject = field();
    const given = skip(',') ? value() : undefined;
    expect(')');
    if (name === 'size') return compared(subject, (operator, operand) => ({ size: { [operator]: operand } }));
    if (name === 'attribute_exists' || name === 'attribute_not_exists') return { [subject]: { attributeExists: name === 'attribute_exists' } };
    const operator = FUNCTIONS[name];
    if (operator === undefined) throw unread();
    return { [subject]: { [operator]: name === 'attribute_type' ? TYPES[String(given)] : given } };
  }
  function compared(subject: string, by: (operator: string, operand: unknown) => object): Filter {
    if (skip('BETWEEN')) {
      const low = value();
      expect('AND');
      return { [subject]: by('between', [low, value()]) };
    }
    if (skip('IN')) {
      expect('(');
      const choices = [value()];
      while (skip(',')) choices.push(value());
      expect(')');
      return { [subject]: by('in', choices) };
    }
    const operator = COMPARISONS[take()];
    if (operator === undefined) throw unread();
    return { [subject]: by(operator, value()) };
  }

  const whole = either();
  if (at < words.length) throw unread();
  return whole;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});
