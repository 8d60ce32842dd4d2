import type { DataError, ModelDescription, Row } from '@foyer/state-machines';
import type { FormEvent, RefObject } from 'react';
import type { Fate } from './drafts.ts';
import type { FieldsOption, FormField } from './form-field.ts';
import type { FieldIssue } from './read-form.ts';
import type { FormState } from './rebase.ts';

type Awaitable<Value> = Value | Promise<Value>;

export interface DataFormOptions {
  readonly model: string;
  /** The key of the row to edit. Without it the form makes a new one. */
  readonly id?: Row | string | undefined;
  /** What a new row starts with. */
  readonly initialValues?: Row | undefined;
  readonly fields?: FieldsOption | undefined;
  /** Changes what is written: all values of a new row, the changed ones of another. */
  readonly onSubmit?: ((values: Row) => Awaitable<Row>) | undefined;
  readonly onSuccess?: ((row: Row) => void) | undefined;
  readonly onError?: ((error: DataError) => void) | undefined;
}

/**
 * `loading`: the row is being read. `editing`: it can be filled in. `submitting`: it is on its way, or waits for the
 * network. `saved`: the last submit was written. `missing`: there is no such row, or not any more.
 */
export type DataFormStatus = 'loading' | 'editing' | 'submitting' | 'saved' | 'missing' | 'failed';

/** A form for a row, to be drawn in any way. */
export interface DataFormState {
  readonly status: DataFormStatus;
  readonly creating: boolean;
  /** Nobody may write it, as far as is known: its fields are for reading. */
  readonly readOnly: boolean;
  readonly offline: boolean;
  readonly description: ModelDescription | undefined;
  readonly fields: readonly FormField[];
  /** The row under the form. */
  readonly values: Row;
  /** What the inputs start from: the row, and over it what was typed before and is back. */
  readonly drawn: Row;
  readonly issues: ReadonlyMap<string, FieldIssue>;
  /** Fields that were changed here and elsewhere, each waiting for a choice. */
  readonly conflicts: ReadonlySet<string>;
  /** Why it could not be read or written, where that is said of no field. */
  readonly error: DataError | undefined;
  /** Goes into the key of a field's input, so that it is made anew when the value under it is another. */
  readonly inputKey: (field: string) => string;
  /** Settles a conflict. */
  readonly resolve: (field: string, choice: 'mine' | 'theirs') => void;
  /** Whether something would be lost. */
  readonly isDirty: () => boolean;
  /** Shows the stored values again. */
  readonly reset: () => void;
  /** For what keeps what is typed. */
  readonly drafting: {
    readonly state: FormState;
    /** The row as it is stored, where it is known. */
    readonly row: Row | null | undefined;
    readonly look: (base: Row) => { readonly values: Row; readonly changed: readonly FormField[] };
    readonly change: (next: (now: FormState) => FormState) => void;
    readonly fate: () => Fate;
  };
  /** For the `<form>`. */
  readonly form: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly method: 'post';
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
  };
}
