import { type DataClient, equal, type ModelShape, type Row, type Write } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import type { FormField } from '../form-field.ts';
import type { Attempt, Outcome } from '../rebase.ts';

/** A write that waits for the row of the form. */
export interface PlannedWrite extends Pick<Write, 'id' | 'kind' | 'model' | 'input'> {
  /** It is given the key of the row that it belongs to. */
  readonly isLinked: boolean;
  /** What came of it, where the row of the form is saved. */
  readonly outcome?: Outcome | undefined;
}

/** A row that will belong to one that is not saved yet. */
export interface PlannedRow {
  readonly id: string;
  /** The row that people see. */
  readonly far: Row;
  /** It is made with the row of the form; else it was there. */
  readonly isNew: boolean;
  /** In their order. */
  readonly writes: readonly PlannedWrite[];
}

/** What a form holds of them: nothing of it stands in the document. */
export const plannedText = (rows: readonly PlannedRow[]): string => (rows.length > 0 ? JSON.stringify(rows) : '');
export const plannedRows = (text: unknown): readonly PlannedRow[] => (typeof text === 'string' && text !== '' ? JSON.parse(text) : []);

/** What will belong to the row of a form, with what has come of it. */
export const told = ({ stored, outcomes }: Attempt, fields: readonly FormField[], values: Row): Row =>
  Object.fromEntries(fields.map(({ name }) => [name, plannedText(plannedRows(values[name]).map((one) => ({
    ...one,
    writes: one.writes.map((write) => ({ ...write, outcome: stored && outcomes.get(write.id) })),
  })))]));

export interface Recording {
  readonly source: DataSource;
  readonly writes: readonly PlannedWrite[];
}

/** A source that sends nothing: what a form over it would write is noted. */
export function recording(source: DataSource): Recording {
  const writes: PlannedWrite[] = [];
  const write: DataClient['write'] = async (kind, model, input) => {
    writes.push({ id: crypto.randomUUID(), kind, model, input, isLinked: false });
    return input;
  };
  return { writes, source: { ...source, client: { ...source.client, write } } };
}

/** A row whose key nobody enters is given one here, so that what goes after it can name it. */
export const withKey = ({ key }: ModelShape, input: Row, id: string): Row =>
  (key.length === 1 && key[0] === 'id' ? { id, ...input } : input);

/**
 * What the server has refused of these. A write of the same row that somebody else has made is none of them: it holds other
 * values. @param links the fields that are added to what is linked
 */
export const refusedOf = (
  planned: readonly (Pick<Write, 'kind' | 'model' | 'input'> & Partial<PlannedWrite>)[], writes: readonly Write[], links: readonly string[] = [],
): readonly Write[] => {
  const isOf = ({ kind, model, input }: Write) => planned.some((one) =>
    one.kind === kind && one.model === model
    && Object.keys(one.input).every((name) => equal(one.input[name], input[name]))
    && (!one.isLinked || links.every((name) => name in input)));
  return writes.filter((write) => write.status === 'failed' && isOf(write));
};
