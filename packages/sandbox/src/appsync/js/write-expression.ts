import { ApiError } from '../api-error.ts';
import type { Filter } from '../rows/filter.ts';
import { toTyped, type TypedValue } from './typed-value.ts';

const COMPARISONS: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

interface Expression {
  readonly expression: string;
  readonly expressionNames: Readonly<Record<string, string>>;
  readonly expressionValues: Readonly<Record<string, TypedValue>>;
}

/** Writes a filter in DynamoDB's language, as `util.transform` does. @throws {ApiError} for a test that it does not know. */
export function writeExpression(filter: Filter): Expression {
  const names: Record<string, string> = {};
  const values: Record<string, TypedValue> = {};
  const name = (field: string) => {
    names[`#${field}`] = field;
    return `#${field}`;
  };
  const value = (held: unknown) => {
    const key = `:v${Object.keys(values).length}`;
    values[key] = toTyped(held);
    return key;
  };
  const list = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : [held]);
  const joined = (parts: readonly string[], by: string) => (parts.length > 1 ? parts.map((part) => `(${part})`).join(` ${by} `) : parts[0] ?? '');

  function all(part: Filter): string {
    return joined(Object.entries(part).map(([field, asked]) => {
      if (field === 'and' || field === 'or') return joined(list(asked).map((one) => all({ ...(one as Filter) })), field.toUpperCase());
      if (field === 'not') return `NOT (${all({ ...(asked as Filter) })})`;
      return joined(Object.entries({ ...(asked as Filter) }).map(([operator, operand]) => test(name(field), operator, operand)), 'AND');
    }), 'AND');
  }
  function test(subject: string, operator: string, operand: unknown): string {
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined) return `${subject} ${comparison} ${value(operand)}`;
    switch (operator) {
      case 'between': {
        const [low, high] = list(operand);
        return `${subject} BETWEEN ${value(low)} AND ${value(high)}`;
      }
      case 'in':
        return `${subject} IN (${list(operand).map(value).join(', ')})`;
      case 'beginsWith':
        return `begins_with(${subject}, ${value(operand)})`;
      case 'contains':
        return `contains(${subject}, ${value(operand)})`;
      case 'notContains':
        return `NOT contains(${subject}, ${value(operand)})`;
      case 'attributeExists':
        return `${operand === true ? 'attribute_exists' : 'attribute_not_exists'}(${subject})`;
      case 'size':
        return joined(Object.entries({ ...(operand as Filter) }).map(([one, wanted]) => test(`size(${subject})`, one, wanted)), 'AND');
      default:
        throw new ApiError('Code', `[foyer] The sandbox cannot write the test "${operator}" in DynamoDB's language.`);
    }
  }

  return { expression: all(filter), expressionNames: names, expressionValues: values };
}
