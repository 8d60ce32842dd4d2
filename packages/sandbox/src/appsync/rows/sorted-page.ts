import { compositeName } from '../api/type-names.ts';
import { matches } from './filter.ts';
import type { PageEnd } from './page-token.ts';
import type { Row } from './row.ts';
import type { PlacedRow } from './rows.ts';

export interface SortedQuery {
  /** The sort keys of the index that is read. */
  readonly sort: readonly string[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly after: PageEnd | undefined;
  readonly limit: number;
}

/** One page of rows that share a partition, in the order of the sort keys; equal ones in that of their making. */
export function sortedPage(
  rows: readonly PlacedRow[],
  query: SortedQuery,
): { readonly rows: readonly Row[]; readonly end: PageEnd | undefined } {
  const { sort, after, limit } = query;
  const sign = query.arguments['sortDirection'] === 'DESC' ? -1 : 1;
  const compare = (one: PlacedRow, other: PlacedRow) =>
    sign * (compareKeys(sort, one.row, other.row) || one.position - other.position);
  const start = after && 'keys' in after ? { row: after.keys, position: after.position } : undefined;
  const page = rows
    .filter((placed) => sortKeyMatches(query, placed.row) && (start === undefined || compare(placed, start) > 0))
    .toSorted(compare)
    .slice(0, limit);
  const last = page.at(-1);
  const end = last && page.length === limit ? { keys: keysOf(sort, last.row), position: last.position } : undefined;
  return { rows: page.map(({ row }) => row), end };
}

function keysOf(sort: readonly string[], row: Row): Row {
  return Object.fromEntries(sort.map((field) => [field, row[field]]));
}

function sortKeyMatches({ sort, arguments: given }: SortedQuery, row: Row): boolean {
  const [first] = sort;
  if (first === undefined) return true;
  if (sort.length === 1) return matches({ [first]: given[first] }, row);
  return compositeMatches(given[compositeName(sort)], sort, row);
}

/** A key of several fields is one text to DynamoDB: the values, joined by `#`. */
function compositeMatches(asked: unknown, sort: readonly string[], row: Row): boolean {
  if (typeof asked !== 'object' || asked === null) return true;
  const conditions = Object.entries(asked).map(([operator, operand]: [string, unknown]) => [
    operator,
    Array.isArray(operand) ? operand.map((one) => joinedKey(sort, one)) : joinedKey(sort, operand),
  ]);
  return matches({ key: Object.fromEntries(conditions) }, { key: joinedKey(sort, row) });
}

function joinedKey(sort: readonly string[], values: unknown): string {
  const given: Row = typeof values === 'object' && values !== null ? { ...values } : {};
  const missing = sort.findIndex((field) => given[field] === undefined || given[field] === null);
  return sort.slice(0, missing < 0 ? sort.length : missing).map((field) => String(given[field])).join('#');
}

function compareKeys(sort: readonly string[], one: Row, other: Row): number {
  const [first = ''] = sort;
  return sort.length > 1 ? compareTexts(joinedKey(sort, one), joinedKey(sort, other)) : compareValues(one[first], other[first]);
}

function compareValues(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return compareTexts(String(one), String(other));
}

function compareTexts(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
