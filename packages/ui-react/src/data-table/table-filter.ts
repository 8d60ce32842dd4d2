import type { Condition, Filter } from '@foyer/state-machines';
import { parseValue } from '../data-fields/parse-value.ts';
import type { Column } from './table-columns.ts';

/** What a value can be asked, by what it is: each is the server's own test. */
export type FilterTest = 'eq' | 'ne' | 'contains' | 'notContains' | 'beginsWith' | 'lt' | 'gt' | 'before' | 'after' | 'exists' | 'missing';

export interface TableFilter {
  readonly column: string;
  readonly test: FilterTest;
  readonly text: string;
}

const TEXTS: readonly FilterTest[] = ['contains', 'notContains', 'beginsWith', 'eq', 'ne', 'exists', 'missing'];
const NUMBERS: readonly FilterTest[] = ['eq', 'ne', 'lt', 'gt', 'exists', 'missing'];
const TIMES: readonly FilterTest[] = ['before', 'after', 'exists', 'missing'];
const PRESENCE: readonly FilterTest[] = ['exists', 'missing'];

export function testsOf({ kind, field }: Column): readonly FilterTest[] {
  if (field.list) return field.kind === 'custom' ? PRESENCE : ['contains', 'notContains', ...PRESENCE];
  switch (kind) {
    case 'integer':
    case 'number':
      return NUMBERS;
    case 'date':
    case 'time':
    case 'date-time':
    case 'timestamp':
      return TIMES;
    case 'boolean':
      return ['eq', 'ne'];
    case 'choice':
      return ['eq', 'ne', ...PRESENCE];
    case 'relation':
    case 'custom':
    case 'json':
    case 'unknown':
      return PRESENCE;
    default:
      return TEXTS;
  }
}

export const needsValue = (test: FilterTest): boolean => !PRESENCE.includes(test);

/** The filter that the server and the store apply, or `undefined` where the text is no such value. */
export function conditionOf(column: Column, { test, text }: TableFilter): Filter | undefined {
  const [name = column.name] = column.field.writes;
  if (test === 'exists' || test === 'missing') return { [name]: { attributeExists: test === 'exists' } };
  const parsed = column.kind === 'boolean' ? { value: text === 'true' } : parseValue(column.kind, text);
  if (!('value' in parsed) || parsed.value === null) return undefined;
  const operator: keyof Condition = test === 'before' ? 'lt' : test === 'after' ? 'gt' : test;
  return { [name]: { [operator]: parsed.value } };
}

/** All filters of a table, and the app's own, as one. */
export function joinFilters(own: Filter | undefined, columns: readonly Column[], filters: readonly TableFilter[]): Filter | undefined {
  const all = own ? [own] : [];
  for (const filter of filters) {
    const column = columns.find(({ name }) => name === filter.column);
    const condition = column && conditionOf(column, filter);
    if (condition) all.push(condition);
  }
  return all.length > 1 ? { and: all } : all[0];
}
