import { DataError, type Row } from '@foyer/state-machines';
import { type DataSource, readRows } from '../data-fields/data-source.ts';
import { labelFieldOf, labelOfRow } from '../data-fields/row-label.ts';

interface LabelsRequest {
  readonly source: DataSource;
  readonly model: string;
  /** Keys of rows, each with the text that it is kept under. */
  readonly keys: readonly (readonly [id: string, key: Row])[];
  readonly labelField: string | undefined;
  readonly signal: AbortSignal;
}

/** The names of rows, in one request. `undefined` where they cannot be read: rows go by their keys until they are asked for again. */
export async function readLabels({ source, model, keys, labelField, signal }: LabelsRequest): Promise<readonly (readonly [string, string])[] | undefined> {
  const name = labelField ?? labelFieldOf(source.models.describe(model));
  const found = await readRows(source, model, keys.map(([, key]) => key), signal).catch(unread);
  return found && keys.map(([id, key], at) => {
    const row = found[at];
    return [id, row ? labelOfRow(row, name, Object.keys(key)) : Object.values(key).join(' ')] as const;
  });
}

/** What the backend refuses leaves rows without names; anything else is a fault of ours. */
function unread(error: unknown): undefined {
  if (!(error instanceof DataError)) throw error;
}
