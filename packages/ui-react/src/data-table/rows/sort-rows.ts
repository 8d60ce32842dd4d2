import type { Row } from '@foyer/state-machines';
import type { Column } from '../columns/table-columns.ts';

/** The column that a table is sorted by, and which way. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Rows in the order of a column as people read it; rows without a value come last in both directions. */
export function sortRows(rows: readonly Row[], column: Column | undefined, direction: TableSort['direction'], locale: string): readonly Row[] {
  if (!column) return rows;
  const { name } = column;
  const { type } = column.field.description;
  const places = type.kind === 'enum' ? new Map(type.values.map((value, at) => [value, at])) : undefined;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  const order = (a: unknown, b: unknown) => {
    if (places) return (places.get(String(a)) ?? places.size) - (places.get(String(b)) ?? places.size);
    return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  };
  const missing = (value: unknown) => value === null || value === undefined;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[name], b[name]];
    if (missing(left) || missing(right)) return Number(missing(left)) - Number(missing(right));
    return sign * order(left, right);
  });
}

/** Up, down, and back to the order in which the rows came. */
export const nextSort = (now: TableSort | undefined, column: string): TableSort | undefined => {
  if (now?.column !== column) return { column, direction: 'asc' };
  return now.direction === 'asc' ? { column, direction: 'desc' } : undefined;
};
