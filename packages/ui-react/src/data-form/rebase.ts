import { equal, type Row, type Write } from '@foyer/state-machines';
import type { FormField } from './form-field.ts';
import type { FieldIssue } from './read-form.ts';

/** What has been sent of a new row so far, over all presses of the button: what was refused is not left behind, nothing is made twice. */
export interface Attempt {
  /** The key that it is given where nobody enters one. */
  id?: string;
  /** What attempts have sent of the row itself; those that were refused leave the queue once the row is saved. */
  readonly sent: Pick<Write, 'kind' | 'model' | 'input'>[];
  /** The row, where it is saved and something that belongs to it is not. */
  stored?: Row;
  /** What had been entered in it when it was saved. */
  entered?: Row;
  /** What came of the writes that belong to it, by their ids. */
  readonly outcomes: Map<string, Outcome>;
}

export type Outcome = 'saved' | 'refused';

export interface FormState {
  readonly attempt: Attempt;
  /** The row that the inputs were made from; of a new row, what it starts with. `undefined` until it is known. */
  readonly base: Row | undefined;
  /** What was typed before, which the inputs show over the row. */
  readonly typed?: Row | undefined;
  /** What is wrong, by the names of inputs. */
  readonly issues: ReadonlyMap<string, FieldIssue>;
  /** Fields that were changed here and elsewhere. */
  readonly conflicts: ReadonlySet<string>;
  /** How often the input of a field was made anew, by its name. */
  readonly made: Readonly<Record<string, number>>;
}

export const emptyForm = (base: Row | undefined): FormState => ({ attempt: { sent: [], outcomes: new Map() }, base, issues: new Map(), conflicts: new Set(), made: {} });

/**
 * Takes a younger version of the row under the form. A field that nobody has touched here shows what is new; one that was
 * touched, and now differs, waits for a choice.
 */
export function rebase(state: FormState, fields: readonly FormField[], row: Row, touched: readonly FormField[], typed: Row): FormState {
  const { base } = state;
  if (!base) return { ...state, base: row };
  const moved = fields.filter(({ writes }) => writes.some((own) => !equal(base[own], row[own])));
  const fought = moved.filter((field) => touched.includes(field) && field.writes.some((own) => !equal(typed[own], row[own])));
  const conflicts = new Set([...state.conflicts, ...fought.map(({ name }) => name)]);
  const fresh = moved.filter((field) => !touched.includes(field));
  return { ...state, base: row, conflicts, ...untyped(state, fresh) };
}

/** Shows the row in these fields, whatever was typed into them before. */
export function untyped({ made, typed = {} }: FormState, fields: readonly FormField[]): Pick<FormState, 'made' | 'typed'> {
  const given = fields.flatMap(({ writes }) => writes);
  return {
    made: madeAnew(made, fields),
    typed: Object.fromEntries(Object.entries(typed).filter(([own]) => !given.includes(own))),
  };
}

export const madeAnew = (made: FormState['made'], fields: readonly FormField[]): FormState['made'] => ({
  ...made,
  ...Object.fromEntries(fields.map(({ name }) => [name, (made[name] ?? 0) + 1])),
});
