import type { PasswordPolicy } from '@foyer/state-machines';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import type { PlainKey } from '../../messages/message.ts';
import type { Texts } from '../../messages/MessagesProvider.tsx';
import type { FormState } from '../form/form-context.ts';
import { drawText } from './draw-text.tsx';
import type { fieldMessages } from './field.messages.ts';
import type { FieldChoice, FieldOptions } from './form-fields.ts';

export type FieldMessageKey = PlainKey<typeof fieldMessages>;

/** Which part draws the field and how its value is read from the form. */
export type FieldKind = 'text' | 'password' | 'phone' | 'code' | 'select' | 'radio' | 'checkbox';

/** A field of a screen: what the table of fields knows, and what the app said about it. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** The `type` of the `<input>`. */
  readonly type: string;
  readonly label: FieldMessageKey | undefined;
  /** The complaint when it is left empty. */
  readonly missing: FieldMessageKey;
  readonly autoComplete: HTMLInputAutoCompleteAttribute | undefined;
  readonly inputMode: 'text' | 'email' | 'tel' | 'numeric' | 'url' | undefined;
  readonly required: boolean;
  /** Names of fields that do in its place: where one of them is filled in, this one may be left empty. */
  readonly unless: readonly string[];
  /** Shows the pool's password rules and checks them. */
  readonly newPassword: boolean;
  /** The name of the field whose value this one repeats. */
  readonly repeats: string | undefined;
  readonly choices: readonly FieldChoice[];
  readonly options: FieldOptions;
  /** What a text means, as it is sent. @default the text without the blanks around it */
  readonly tidy: ((value: string, options: FieldOptions) => string) | undefined;
  /** What is wrong with a value, beyond what its shape says. */
  readonly check: CheckField | undefined;
  /** Draws the field. */
  readonly draw: DrawField;
}

/** What a value is checked by. */
export interface CheckContext {
  readonly policy: PasswordPolicy | undefined;
  readonly text: Texts<typeof fieldMessages>['text'];
}

export type CheckField = (value: string, context: CheckContext) => string | undefined;

/** What a field is drawn with. */
export interface Drawing {
  readonly field: Field;
  readonly label: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly form: FormState;
  readonly locale: string;
  readonly text: Texts<typeof fieldMessages>['text'];
}

/** A plain function, not a component: a form of two fields costs no more renders than its two parts do. */
export type DrawField = (drawing: Drawing) => ReactNode;

type FieldSpec = Pick<Field, 'name'> & Partial<Field>;

/** A field by its name and what is special about it. */
export const field = (spec: FieldSpec): Field => ({
  kind: 'text',
  type: 'text',
  label: undefined,
  missing: 'field.missing',
  autoComplete: undefined,
  inputMode: undefined,
  required: true,
  unless: [],
  newPassword: false,
  repeats: undefined,
  choices: [],
  options: {},
  tidy: undefined,
  check: undefined,
  draw: drawText,
  ...spec,
});
