import type { Condition, Filter } from '@foyer/state-machines';
import { parseValue } from '../../data-fields/parse-value.ts';
import { chosenKey } from '../../data-form/chosen-key.ts';
import type { FormField } from '../../data-form/form-field.ts';
import type { FilterTest } from './filters.ts';
import type { Column } from '../columns/table-columns.ts';

const TEXTS: readonly FilterTest[] = ['contains', 'notContains', 'beginsWith', 'eq', 'ne', 'exists', 'missing'];
const NUMBERS: readonly FilterTest[] = ['eq', 'ne', 'lt', 'gt', 'exists', 'missing'];
const TIMES: readonly FilterTest[] = ['before', 'after', 'exists', 'missing'];
const PRESENCE: readonly FilterTest[] = ['exists', 'missing'];
const CHOICES: readonly FilterTest[] = ['eq', 'ne', ...PRESENCE];

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
    case 'relation':
      return CHOICES;
    case 'custom':
    case 'json':
    case 'unknown':
      return PRESENCE;
    default:
      return TEXTS;
  }
}

export const needsValue = (test: FilterTest): boolean => !PRESENCE.includes(test);

/** The filter that the server and the store apply, or `undefined` where what was entered is no such value. */
export function conditionOf(column: Column, test: FilterTest, data: FormData): Filter | undefined {
  const { writes, relation } = column.field;
  const [name = column.name] = writes;
  if (test === 'exists' || test === 'missing') return { [name]: { attributeExists: test === 'exists' } };
  if (relation) return relatedTo(column.field, test, data);
  const text = String(data.get('value') ?? '');
  const parsed = column.kind === 'boolean' ? { value: text === 'true' } : parseValue(column.kind, text);
  if (!('value' in parsed) || parsed.value === null) return undefined;
  const operator: keyof Condition = test === 'before' ? 'lt' : test === 'after' ? 'gt' : test;
  return { [name]: { [operator]: parsed.value } };
}

/** A key of several fields is met, or missed, as a whole. */
function relatedTo(field: FormField, test: FilterTest, data: FormData): Filter | undefined {
  const values = field.writes.map((own) => [own, chosenKey(field, own, data)] as const);
  if (values.some(([, value]) => value === null)) return undefined;
  const operator = test === 'ne' ? 'ne' : 'eq';
  const all: Filter[] = values.map(([own, value]) => ({ [own]: { [operator]: value } }));
  return all.length === 1 ? all[0] : { [test === 'ne' ? 'or' : 'and']: all };
}
