import { DataError, keyFields, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import { updateRow } from '../../data-fields/update-row.ts';
import type { DataFormOptions } from '../../data-form/data-form-state.ts';

/** A new value of one field of a row. */
export interface CellSaving {
  readonly model: string;
  /** The row as it was seen. */
  readonly row: Row;
  readonly name: string;
  readonly value: unknown;
  readonly onSubmit: DataFormOptions['onSubmit'];
}

/**
 * Writes a cell, and what the app has it write besides, over the version that was seen.
 * @throws {DataError} `conflict` where somebody else has changed that field since, `signed_out` where whoever entered it has left
 */
export async function saveCell(source: DataSource, { model, row, name, value, onSubmit }: CellSaving): Promise<Row> {
  const { user } = source.client;
  const author = user.getSnapshot();
  const entered = { [name]: value };
  const written = onSubmit ? await onSubmit(entered) : entered;
  if (author && user.getSnapshot() !== author) throw new DataError('signed_out');
  if (Object.keys(written).length === 0) return row;
  return updateRow(source, {
    model,
    base: row,
    input: { ...keyFields(source.client.shape(model), row), ...written },
    touched: () => [name],
  });
}
