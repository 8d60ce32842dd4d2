import type { Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { type RowUpdate, updateRow } from '../data-fields/update-row.ts';

/** What a form writes. */
export interface RowSaving extends RowUpdate {
  /** The key of a stored row. */
  readonly key: Row;
}

/** Changes the row of a form where something has changed. @throws {DataError} */
export async function saveRow(source: DataSource, { key, ...saving }: RowSaving): Promise<Row> {
  const { base, input } = saving;
  return Object.keys(input).length > 0 ? updateRow(source, { ...saving, input: { ...key, ...input } }) : base;
}
