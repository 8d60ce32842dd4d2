import type { Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { type RowUpdate, updateRow } from '../data-fields/update-row.ts';
import { type NewRow, saveNewRow } from './save-new-row.ts';

/** What a form writes. */
export interface RowSaving extends RowUpdate, NewRow {
  /** The key of a stored row. */
  readonly key: Row | undefined;
}

/** Makes the row of a form, or changes it where something has changed. @throws {DataError} */
export async function saveRow(source: DataSource, { key, ...saving }: RowSaving): Promise<Row> {
  const { base, input } = saving;
  if (!key) return saveNewRow(source, saving);
  return Object.keys(input).length > 0 ? updateRow(source, { ...saving, input: { ...key, ...input } }) : base;
}
