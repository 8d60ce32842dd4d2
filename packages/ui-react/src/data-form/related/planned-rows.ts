import { type DataClient, keyOf, type ModelShape, type Row, type Write } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';

/** A write that waits for the row of the form. */
export interface PlannedWrite extends Pick<Write, 'kind' | 'model' | 'input'> {
  /** It is given the key of the row that it belongs to. */
  readonly isLinked: boolean;
}

/** A row that will belong to one that is not saved yet. */
export interface PlannedRow {
  readonly id: string;
  /** The row that people see. */
  readonly far: Row;
  /** It is made with the row of the form; else it was there. */
  readonly isNew: boolean;
  /** It was written, where others that belong to the same row were refused. */
  readonly isSaved: boolean;
  /** In their order. */
  readonly writes: readonly PlannedWrite[];
}

/** What a form holds of them: nothing of it stands in the document. */
export const plannedText = (rows: readonly PlannedRow[]): string => (rows.length > 0 ? JSON.stringify(rows) : '');
export const plannedRows = (text: unknown): readonly PlannedRow[] => (typeof text === 'string' && text !== '' ? JSON.parse(text) : []);

export interface Recording {
  readonly source: DataSource;
  readonly writes: readonly PlannedWrite[];
}

/** A source that sends nothing: what a form over it would write is noted. */
export function recording(source: DataSource): Recording {
  const writes: PlannedWrite[] = [];
  const write: DataClient['write'] = async (kind, model, input) => {
    writes.push({ kind, model, input, isLinked: false });
    return input;
  };
  return { writes, source: { ...source, client: { ...source.client, write } } };
}

/** A row whose key nobody enters is given one here, so that what goes after it can name it. */
export const withKey = ({ key }: ModelShape, input: Row, id: string): Row =>
  (key.length === 1 && key[0] === 'id' ? { id, ...input } : input);

/** The writes among these that the server has refused. */
export const refusedOf = (client: DataClient, planned: readonly Pick<Write, 'model' | 'input'>[], writes: readonly Write[]): readonly Write[] =>
  writes.filter(({ status, model, key }) => status === 'failed' && planned.some((one) => one.model === model && keyOf(client.shape(model), one.input) === key));
