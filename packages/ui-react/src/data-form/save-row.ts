import type { Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { type RowUpdate, updateRow } from '../data-fields/update-row.ts';
import type { FormField } from './form-field.ts';
import { type NewRow, saveNewRow } from './save-new-row.ts';

/** What a form writes. */
export interface RowSaving extends Omit<RowUpdate, 'touched'>, Omit<NewRow, 'look'> {
  /** The key of a stored row. */
  readonly key: Row | undefined;
  /** The fields that were changed when it was sent. */
  readonly changed: readonly FormField[];
  /** What is changed against a version of the row by now. */
  readonly look: (base: Row) => { readonly values: Row; readonly changed: readonly FormField[] };
}

/** Makes the row of a form, or changes it where something has changed. @throws {DataError} */
export async function saveRow(source: DataSource, { key, changed, ...saving }: RowSaving): Promise<Row> {
  const { base, input, look } = saving;
  if (!key) return saveNewRow(source, saving);
  const touched = () => [...changed, ...look(base).changed].flatMap(({ writes }) => writes);
  return Object.keys(input).length > 0 ? updateRow(source, { ...saving, touched, input: { ...key, ...input } }) : base;
}
