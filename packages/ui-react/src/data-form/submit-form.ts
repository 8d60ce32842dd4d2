import { DataError, type Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';
import { checkFields } from './check-fields.ts';
import type { DataFormOptions } from './data-form-state.ts';
import { enteredIn } from './entered.ts';
import type { FieldIssue, FormReading } from './read-form.ts';
import { type RowSaving, saveRow } from './save-row.ts';

/** A press of a form's button. */
export interface Press extends Omit<RowSaving, 'input' | 'values'> {
  /** What stood in the form then. */
  readonly reading: FormReading;
  readonly onSubmit: DataFormOptions['onSubmit'];
  /** Whether the form still shows what was sent, to the person who sent it. */
  readonly isOurs: () => boolean;
}

/** What came of it: the row as it is stored, or what is wrong. */
export interface Submitted {
  readonly row?: Row | undefined;
  readonly issues: ReadonlyMap<string, FieldIssue>;
  readonly cause?: DataError | undefined;
  /** The cause, where that is said of no field. */
  readonly error?: DataError | undefined;
}

/** Checks what was entered, and saves it. What is wrong with it is an answer. */
export async function submitForm(source: DataSource, { reading, onSubmit, isOurs, ...saving }: Press): Promise<Submitted> {
  const { key, fields, changed, state: { attempt, conflicts }, show } = saving;
  const { values, issues } = reading;
  try {
    const found = await checkFields(fields, values, issues);
    if (found.size || conflicts.size || !isOurs()) return { issues: found };
    show((now) => ({ ...now, issues: new Map() }));
    // What was emptied since a part was saved is emptied there too.
    const asked = enteredIn(key ? changed : fields, values, !key && !attempt.stored);
    const input = onSubmit ? await onSubmit(asked) : asked;
    return isOurs() ? { issues, row: await saveRow(source, { ...saving, input, values }) } : { issues };
  } catch (cause) {
    return refused(DataError.from(cause), fields);
  }
}

function refused(cause: DataError, fields: Press['fields']): Submitted {
  const { field, reason: words } = cause;
  const at = fields.find(({ name, writes }) => name === field || writes.some((own) => own === field));
  return at && words ? { cause, issues: new Map([[at.name, { words }]]) } : { cause, error: cause, issues: new Map() };
}
