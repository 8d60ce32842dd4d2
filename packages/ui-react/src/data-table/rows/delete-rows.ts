import { DataError, keyFields, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';

/** Which rows went, and which would not. */
export interface DeleteReport {
  readonly deleted: readonly Row[];
  readonly failed: readonly { readonly row: Row; readonly error: DataError }[];
}

/** Deletes rows, each by itself. All are asked for at once, so that none is lost with the page; they are sent a few at a time. */
export async function deleteRows({ client, authMode }: DataSource, model: string, rows: readonly Row[]): Promise<DeleteReport> {
  const deleted: Row[] = [];
  const failed: { row: Row; error: DataError }[] = [];
  async function remove(row: Row) {
    try {
      await client.write('delete', model, keyFields(client.shape(model), row), { authMode });
      deleted.push(row);
    } catch (cause) {
      failed.push({ row, error: DataError.from(cause) });
    }
  }
  await Promise.all(rows.map(remove));
  return { deleted, failed };
}
