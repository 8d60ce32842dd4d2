import { DataError, equal, keyFields, keyOf, type Row, type Write } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { updateRow } from '../data-fields/update-row.ts';
import type { FormField } from './form-field.ts';
import { type FormState, madeAnew } from './rebase.ts';
import { linkValues } from './related/related-plan.ts';
import { type PlannedRow, plannedRows, plannedText, refusedOf, withKey } from './related/planned-rows.ts';

/** A row that is not there yet, and what will belong to it. */
export interface NewRow {
  readonly model: string;
  readonly input: Row;
  readonly state: FormState;
  readonly fields: readonly FormField[];
  /** All that the form holds, what will belong to the row included. */
  readonly values: Row;
  /** Changes what the form shows. */
  readonly show: (next: (now: FormState) => FormState) => void;
}

/**
 * Makes a row and what belongs to it. All is handed over at once, so that all waits where there is no network, and over a
 * reload. Where something that belongs to it is refused, the next attempt writes what is missing. @throws {DataError}
 */
export async function saveNewRow(source: DataSource, { model, input, state: { attempt }, fields, values, show }: NewRow): Promise<Row> {
  const { client, authMode } = source;
  const shape = client.shape(model);
  const row = attempt.stored ?? withKey(shape, input, (attempt.id ??= crypto.randomUUID()));
  const making = attempt.stored ? mend(source, model, attempt.stored, input) : client.write('create', model, row, { authMode });
  // Without its key it is refused as it is, and nothing can wait for it.
  if (keyOf(shape, row) === undefined) return making;
  attempt.sent = [...attempt.sent ?? [], { model, input: row }];
  const plans = fields.flatMap(({ name, relation, later }) => {
    const link = relation && linkValues(relation, row);
    return later && link ? plannedRows(values[name]).map((one) => ({ name, planned: linked(one, link) })) : [];
  });
  const tying = Promise.allSettled(plans.map(({ planned }) => tie(source, { model, row }, planned)));
  const stored = await making;
  const results = await tying;
  // A key that was corrected has left its refused attempt behind.
  for (const { id } of refusedOf(client, attempt.sent, client.queue.getSnapshot().writes)) client.queue.discard(id);
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return stored;
  attempt.stored = stored;
  const now = plans.map(({ name, planned }, at) => ({ name, planned: { ...planned, isSaved: results[at]?.status === 'fulfilled' } }));
  const left = Object.fromEntries(plans.map(({ name }) => [name, plannedText(now.filter((one) => one.name === name).map(({ planned }) => planned))]));
  show((form) => ({ ...form, typed: { ...form.typed, ...left }, made: madeAnew(form.made, fields.filter(({ name }) => name in left)) }));
  // Its field and its row are not those of this form.
  const { code, reason } = DataError.from(failed.reason);
  throw new DataError(code, { reason, cause: failed.reason });
}

/** It was saved by an attempt before, and may have been changed in the form since. */
async function mend(source: DataSource, model: string, stored: Row, input: Row): Promise<Row> {
  const changed = Object.fromEntries(Object.entries(input).filter(([field, value]) => !equal(value, stored[field])));
  const touched = Object.keys(changed);
  if (touched.length === 0) return stored;
  return updateRow(source, { model, base: stored, input: { ...changed, ...keyFields(source.client.shape(model), stored) }, touched: () => touched });
}

const linked = (one: PlannedRow, link: Row): PlannedRow =>
  ({ ...one, writes: one.writes.map((write) => (write.isLinked ? { ...write, input: { ...write.input, ...link } } : write)) });

/** Writes go after the row that they belong to, and after those before them. */
async function tie({ client, authMode }: DataSource, to: { readonly model: string; readonly row: Row }, { isSaved, writes }: PlannedRow) {
  if (isSaved) return;
  const send = ({ kind, model, input }: Pick<Write, 'kind' | 'model' | 'input'>, at: number) =>
    client.write(kind, model, input, { authMode, after: [to, ...writes.slice(0, at).map((one) => ({ model: one.model, row: one.input }))] });
  await Promise.all(writes.map(send));
}
