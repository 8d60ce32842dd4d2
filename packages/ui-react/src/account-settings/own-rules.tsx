import { drawPassword } from '../authenticator/fields/draw-password.tsx';
import type { Field } from '../authenticator/fields/field.ts';
import { OwnRules } from './OwnRules.tsx';

/** A rule of the app's own for a new password, as Amplify UI takes it. */
export interface PasswordValidator {
  /** Rules are shown before typing and marked as it goes, whatever this says. */
  readonly validationMode?: 'onBlur' | 'onChange' | 'onTouched' | undefined;
  readonly validator: (value: string) => boolean;
  /** Says the rule, or what is wrong where it is not met. */
  readonly message: string;
}

/** Puts rules of the app's own in the place of the pool's: below the field, and before the form is sent. */
export const ownRules = (validators: readonly PasswordValidator[]): Partial<Field> => ({
  check: (value) => validators.find(({ validator }) => !validator(value))?.message,
  draw: (drawing) => drawPassword({ ...drawing, hint: <OwnRules validators={validators} /> }),
});
