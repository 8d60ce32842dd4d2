import { ApiError } from '../api-error.ts';
import { type DocumentPath, putAt, removeAt, valueAt } from '../rows/document-path.ts';
import type { Row } from '../rows/row.ts';
import { fromTyped } from './typed-value.ts';

interface Update {
  readonly expression?: unknown;
  readonly expressionNames?: Readonly<Record<string, string>>;
  readonly expressionValues?: Readonly<Record<string, unknown>>;
}

/** What is done to the row, in the end: everything is read from the row as it was. */
type Change = (next: Record<string, unknown>) => void;

const SETS = ['SS', 'NS', 'BS'];

const refused = (message: string) => new ApiError('DynamoDB:DynamoDbException', message);
const noPath = () => refused('The document path provided in the update expression is invalid for update');
const wrongType = () => refused('An operand in the update expression has an incorrect data type');

/** Carries out `SET`, `REMOVE`, `ADD` and `DELETE` on the fields of a row. @throws {ApiError} for what it cannot read, and what DynamoDB refuses. */
export function updateByExpression(row: Row, { expression, expressionNames: names = {}, expressionValues: values = {} }: Update): Row {
  const words = String(expression).match(/[=+\-,()]|[^\s=+\-,()]+/g) ?? [];
  const changes: Change[] = [];
  const removed: DocumentPath[] = [];
  let at = 0;

  const unread = () => new ApiError('Code', `[foyer] The sandbox cannot read the update expression "${String(expression)}" of a handler.`);
  const take = () => words[at++] ?? '';
  const skip = (word: string) => words[at] === word && Boolean(take());
  function expect(word: string): void {
    if (!skip(word)) throw unread();
  }

  function path(): DocumentPath {
    const word = take();
    if (!/^[#\w]\w*(\[\d+\])*(\.[#\w]\w*(\[\d+\])*)*$/.test(word)) throw unread();
    return word.split(/[.[]/).map((step) => {
      if (step.endsWith(']')) return Number(step.slice(0, -1));
      const name = step.startsWith('#') ? names[step] : step;
      if (name === undefined) throw unread();
      return name;
    });
  }
  function typed(): unknown {
    const word = take();
    if (!(word in values)) throw unread();
    return values[word];
  }
  /** A set is a list to the API, and its values are what the list holds. */
  function set(): readonly unknown[] | undefined {
    const [kind = '', held] = Object.entries(Object(values[words[at] ?? ''] ?? {}))[0] ?? [];
    if (!SETS.includes(kind) || !Array.isArray(held)) return undefined;
    typed();
    return kind === 'NS' ? held.map(Number) : held;
  }

  function operand(): unknown {
    if (words[at + 1] === '(') return called(take());
    if (words[at]?.startsWith(':')) return set() ?? fromTyped(typed());
    const found = valueAt(row, path());
    if (found === undefined) throw refused('The provided expression refers to an attribute that does not exist in the item');
    return found;
  }
  function called(name: string): unknown {
    expect('(');
    if (name !== 'if_not_exists' && name !== 'list_append') throw unread();
    const held = name === 'if_not_exists' ? valueAt(row, path()) : operand();
    expect(',');
    const other = operand();
    expect(')');
    if (name === 'if_not_exists') return held ?? other;
    if (!Array.isArray(held) || !Array.isArray(other)) throw wrongType();
    return [...held, ...other];
  }

  const ACTIONS: Readonly<Record<string, () => void>> = {
    SET() {
      const target = path();
      expect('=');
      const left = operand();
      const sign = skip('+') ? 1 : skip('-') ? -1 : 0;
      const value = sign === 0 ? left : number(left) + sign * number(operand());
      changes.push((next) => must(putAt(next, target, value)));
    },
    REMOVE() {
      removed.push(path());
    },
    ADD() {
      const target = path();
      const held = valueAt(row, target);
      const more = set();
      const value = more ? [...new Set([...list(held ?? []), ...more])] : number(held ?? 0) + number(fromTyped(typed()));
      changes.push((next) => must(putAt(next, target, value)));
    },
    DELETE() {
      const target = path();
      const less = set();
      if (!less) throw wrongType();
      const left = list(valueAt(row, target) ?? []).filter((one) => !less.includes(one));
      if (left.length === 0) removed.push(target);
      else changes.push((next) => must(putAt(next, target, left)));
    },
  };

  if (words.length === 0) throw unread();
  while (at < words.length) {
    const act = ACTIONS[take().toUpperCase()];
    if (!act) throw unread();
    do act();
    while (skip(','));
  }

  const next = structuredClone({ ...row });
  for (const change of changes) change(next);
  // Places in a list are those of before: what stands behind goes first.
  for (const target of removed.toSorted((a, b) => placeOf(b) - placeOf(a))) must(removeAt(next, target));
  return next;
}

const placeOf = (path: DocumentPath) => Number(typeof path.at(-1) === 'number' ? path.at(-1) : -1);

function must(isDone: boolean): void {
  if (!isDone) throw noPath();
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw wrongType();
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongType();
  return value;
}
