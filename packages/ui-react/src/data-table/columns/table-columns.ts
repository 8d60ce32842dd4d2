import type { ModelDescription } from '@foyer/state-machines';
import type { InputKind } from '../../data-fields/input-kind.ts';
import type { Names } from '../../data-fields/use-names.ts';
import { type FieldsOption, type FormField, formFields } from '../../data-form/form-field.ts';

/** So many columns are shown at first; the others are in the menu. */
const AT_FIRST = 6;

/** What is better read in the form than in a cell. */
const LONG: readonly InputKind[] = ['long-text', 'json', 'custom', 'unknown'];
/** What can be entered in the room of a cell. */
const INLINE: readonly InputKind[] = ['text', 'email', 'url', 'ip', 'integer', 'number', 'boolean', 'choice', 'date', 'time', 'date-time', 'timestamp'];

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly field: FormField;
  readonly kind: InputKind;
  /** It can be changed in its cell. */
  readonly editable: boolean;
  readonly sortable: boolean;
  /** Numbers stand at the end of their column. */
  readonly numeric: boolean;
}

interface ColumnsPlan {
  readonly description: ModelDescription;
  readonly fields: FieldsOption | undefined;
  readonly names: Names;
}

/** Every column that a table of a model can have, in the schema's order, the times last. */
export function tableColumns({ description, fields, names }: ColumnsPlan): readonly Column[] {
  const times = Object.fromEntries(description.fields.filter(({ role }) => role === 'time').map(({ name }) => [name, { hidden: false }]));
  const all = formFields({ description, creating: false, fields: { ...times, ...fields }, names });
  const isTime = ({ description: { role } }: FormField) => role === 'time';
  return [...all.filter((field) => !isTime(field)), ...all.filter(isTime)].map((field) => ({
    name: field.name,
    field,
    kind: field.kind,
    editable: !field.readOnly && !field.list && INLINE.includes(field.kind),
    sortable: !field.list && !['custom', 'json', 'unknown', 'relation'].includes(field.kind),
    numeric: !field.list && (field.kind === 'integer' || field.kind === 'number'),
  }));
}

/** A column goes by its own name, or by a field that it writes. */
export const columnsNamed = (all: readonly Column[], names: readonly string[]): readonly Column[] =>
  names.flatMap((one) => all.find(({ name, field }) => name === one || field.writes.includes(one)) ?? []);

/** The columns that are shown at first: those that the app names, or the first that fit in a cell. */
export const columnsAtFirst = (all: readonly Column[], named: readonly string[] | undefined): readonly Column[] =>
  named
    ? columnsNamed(all, named)
    : all.filter(({ kind, field }) => !LONG.includes(kind) && field.description.role !== 'time').slice(0, AT_FIRST);
