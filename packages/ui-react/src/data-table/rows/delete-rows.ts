import { DataError, keyFields, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';

/** Which rows went, and which would not. */
export interface DeleteReport {
  readonly deleted: readonly Row[];
  readonly failed: readonly { readonly row: Row; readonly error: DataError }[];
}

/** So many are on their way at a time: a server that is asked for all at once turns some away. */
const AT_ONCE = 5;

/** Deletes rows, each by itself. One that fails stays, and is told of; the others go. */
export async function deleteRows({ client, authMode }: DataSource, model: string, rows: readonly Row[]): Promise<DeleteReport> {
  const waiting = [...rows];
  const deleted: Row[] = [];
  const failed: { row: Row; error: DataError }[] = [];
  async function work() {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      try {
        await client.write('delete', model, keyFields(client.shape(model), row), { authMode });
        deleted.push(row);
      } catch (cause) {
        failed.push({ row, error: DataError.from(cause) });
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { deleted, failed };
}
