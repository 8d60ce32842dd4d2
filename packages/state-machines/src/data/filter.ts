import type { Condition, Filter, Row } from '../ports/data.ts';
import { compare } from './compare.ts';
import { equal, nothing } from './equal.ts';

type Test = (value: unknown, wanted: unknown) => boolean;

const ordered = (decide: (order: number) => boolean): Test => (value, wanted) =>
  typeof value === typeof wanted && !nothing(value) && decide(compare(value, wanted));
const contains: Test = (value, wanted) =>
  Array.isArray(value)
    ? value.some((one) => equal(one, wanted))
    : typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
const sizeOf = (value: unknown) =>
  typeof value === 'string' ? new TextEncoder().encode(value).length : Array.isArray(value) ? value.length : undefined;

/** DynamoDB's meaning: what is not there differs from everything, and is neither before nor after anything. */
const TESTS: Readonly<Record<keyof Condition, Test>> = {
  eq: equal,
  ne: (value, wanted) => !equal(value, wanted),
  lt: ordered((order) => order < 0),
  le: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  ge: ordered((order) => order >= 0),
  between: (value, wanted) => Array.isArray(wanted) && TESTS.ge(value, wanted[0]) && TESTS.le(value, wanted[1]),
  in: (value, wanted) => Array.isArray(wanted) && contains(wanted, value),
  beginsWith: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
  contains,
  notContains: (value, wanted) => !contains(value, wanted),
  attributeExists: (value, wanted) => !nothing(value) === wanted,
  size: (value, wanted) => !nothing(sizeOf(value)) && meets(sizeOf(value), wanted as Condition),
};

const meets = (value: unknown, condition: Condition): boolean =>
  Object.entries(condition).every(([name, wanted]) =>
    wanted === undefined || TESTS[name as keyof Condition](value, wanted));

/** Whether the server would let this row through. */
export function matches(row: Row, filter: Filter | undefined): boolean {
  return Object.entries(filter ?? {}).every(([name, part]) => {
    if (part === undefined) return true;
    if (name === 'and') return (part as readonly Filter[]).every((one) => matches(row, one));
    if (name === 'or') return (part as readonly Filter[]).some((one) => matches(row, one));
    if (name === 'not') return !matches(row, part as Filter);
    return meets(row[name], part as Condition);
  });
}
