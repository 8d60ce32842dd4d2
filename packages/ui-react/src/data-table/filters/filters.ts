import type { Filter } from '@foyer/state-machines';

/** What a value can be asked, by what it is: each is the server's own test. */
export type FilterTest = 'eq' | 'ne' | 'contains' | 'notContains' | 'beginsWith' | 'lt' | 'gt' | 'before' | 'after' | 'exists' | 'missing';

/** A test that rows have to pass, as a person made it. */
export interface TableFilter {
  readonly column: string;
  readonly test: FilterTest;
  readonly text: string;
  /** What the server is asked. */
  readonly condition: Filter;
}

/** All filters of a table, and the app's own, as one. */
export function joinFilters(own: Filter | undefined, filters: readonly TableFilter[]): Filter | undefined {
  const all = [...(own ? [own] : []), ...filters.map(({ condition }) => condition)];
  return all.length > 1 ? { and: all } : all[0];
}
