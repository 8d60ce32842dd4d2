import { DataError, equal, keyFields, keyOf, type Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { updateRow } from '../data-fields/update-row.ts';
import type { FormField } from './form-field.ts';
import { type Attempt, type FormState, madeAnew } from './rebase.ts';
import { linkValues } from './related/related-plan.ts';
import { told, plannedRows, refusedOf, withKey } from './related/planned-rows.ts';

/** A row that is not there yet, and what will belong to it. */
export interface NewRow {
  readonly model: string;
  /** What the form started with. */
  readonly base: Row;
  readonly input: Row;
  readonly state: FormState;
  readonly fields: readonly FormField[];
  /** All that the form held when it was sent, what will belong to the row included. */
  readonly values: Row;
  /** What it holds by now. */
  readonly look: (base: Row) => { readonly values: Row };
  /** Changes what the form shows, as long as it is the one that sent this. */
  readonly show: (next: (now: FormState) => FormState) => void;
}

/**
 * Makes a row and what belongs to it. All is handed over at once, so that all waits where there is no network, and over a
 * reload. Where something of it is refused, the next attempt writes what is missing. @throws {DataError}
 */
export async function saveNewRow(source: DataSource, { model, base, input, state: { attempt }, fields, values, look, show }: NewRow): Promise<Row> {
  const { client, authMode } = source;
  const shape = client.shape(model);
  const row = attempt.stored ?? withKey(shape, input, (attempt.id ??= crypto.randomUUID()));
  const making = attempt.stored ? mend(source, model, attempt, attempt.stored, input) : client.write('create', model, row, { authMode });
  // Without its key it is refused as it is, and nothing can wait for it.
  if (keyOf(shape, row) === undefined) return making;
  if (!attempt.stored) attempt.sent.push({ kind: 'create', model, input: row });
  const later = fields.filter((field) => field.later);
  const tying = later.flatMap(({ name, relation }) => {
    const link = relation && linkValues(relation, row);
    return plannedRows(values[name]).flatMap(({ writes }) => writes.map(async ({ id, kind, model: of, input: own, isLinked }, at) => {
      if (attempt.outcomes.get(id) === 'saved') return;
      attempt.outcomes.set(id, 'refused');
      // It goes after the row that it belongs to, and after those before it.
      const after = [{ model, row }, ...writes.slice(0, at).map((one) => ({ model: one.model, row: one.input }))];
      await client.write(kind, of, isLinked ? { ...own, ...link } : own, { authMode, after });
      attempt.outcomes.set(id, 'saved');
    }));
  });
  const [made, ...tied] = await Promise.allSettled([making, ...tying]);
  if (made.status === 'fulfilled') {
    Object.assign(attempt, { stored: made.value, entered: input });
    // A key that was corrected has left its refused attempt behind.
    for (const { id } of refusedOf(attempt.sent, client.queue.getSnapshot().writes)) client.queue.discard(id);
  }
  const failed = tied.find((one) => one.status === 'rejected');
  if (made.status === 'fulfilled' && !failed) return made.value;
  if (attempt.stored) {
    show((now) => ({ ...now, typed: { ...now.typed, ...told(attempt, later, look(now.base ?? base).values) }, made: madeAnew(now.made, later) }));
  }
  if (made.status === 'rejected') throw made.reason;
  // Its field and its row are not those of this form.
  const { code, reason } = DataError.from(failed?.reason);
  throw new DataError(code, { reason, cause: failed?.reason });
}

/** It was saved by an attempt before, and may have been changed in the form since. */
async function mend(source: DataSource, model: string, attempt: Attempt, stored: Row, entered: Row): Promise<Row> {
  const isChanged = ([field, value]: [string, unknown]) => !equal(value, attempt.entered?.[field]) && !equal(value, stored[field]);
  const changed = Object.fromEntries(Object.entries(entered).filter(isChanged));
  const touched = Object.keys(changed);
  if (touched.length === 0) return stored;
  const input = { ...changed, ...keyFields(source.client.shape(model), stored) };
  attempt.sent.push({ kind: 'update', model, input });
  try {
    return await updateRow(source, { model, base: stored, input, touched: () => touched });
  } catch (cause) {
    // What is written next is written over what the person has been shown.
    attempt.stored = DataError.from(cause).current ?? stored;
    throw cause;
  }
}
