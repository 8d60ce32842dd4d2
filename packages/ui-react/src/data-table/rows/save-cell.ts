import { keyFields, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import { updateRow } from '../../data-fields/update-row.ts';

/** Writes one field of a row, over the version that was seen. @throws {DataError} `conflict` where somebody else has changed that field since */
export const saveCell = (source: DataSource, model: string, row: Row, name: string, value: unknown): Promise<Row> => updateRow(source, {
  model,
  base: row,
  input: { ...keyFields(source.client.shape(model), row), [name]: value },
  touched: () => [name],
});
