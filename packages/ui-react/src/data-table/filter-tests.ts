import type { Condition, Filter } from '@foyer/state-machines';
import { parseValue } from '../data-fields/parse-value.ts';
import type { FilterTest } from './filters.ts';
import type { Column } from './table-columns.ts';

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
export function conditionOf(column: Column, test: FilterTest, text: string): Filter | undefined {
  const [name = column.name] = column.field.writes;
  if (test === 'exists' || test === 'missing') return { [name]: { attributeExists: test === 'exists' } };
  const parsed = column.kind === 'boolean' ? { value: text === 'true' } : parseValue(column.kind, text);
  if (!('value' in parsed) || parsed.value === null) return undefined;
  const operator: keyof Condition = test === 'before' ? 'lt' : test === 'after' ? 'gt' : test;
  return { [name]: { [operator]: parsed.value } };
}
