import type { ComponentPropsWithoutRef } from 'react';

type InputAttributes = Omit<
  ComponentPropsWithoutRef<'input'>,
  'children' | 'defaultValue' | 'maxLength' | 'minLength' | 'name' | 'pattern' | 'placeholder' | 'required' | 'type'
>;

/** One choice of a field of type `select` or `radio`. */
export interface FieldChoice {
  /** What is sent. */
  readonly value: string;
  /** What a person reads. */
  readonly label: string;
}

/** What an app may say about one field; every key that is not listed goes to the `<input>`. */
export interface FieldOptions extends InputAttributes {
  /** @default the field's own name in the person's language */
  label?: string | undefined;
  /** Hides the label from sight; assistive technology still reads it. @default false */
  labelHidden?: boolean | undefined;
  /** What stands in the field while it is empty. @default nothing */
  placeholder?: string | undefined;
  /** A line under the label. */
  hint?: string | undefined;
  /** Whether the form is sent without it. @default what the backend requires */
  isRequired?: boolean | undefined;
  /** The older name of `isRequired`. */
  required?: boolean | undefined;
  /** A type of `<input>`, or `select`, `radio` or `checkbox`. @default that of the attribute, else `text` */
  type?: string | undefined;
  /** The choices of a `select` or of `radio` buttons. */
  options?: readonly FieldChoice[] | undefined;
  /** Lower comes first; fields without an order keep their place after those. */
  order?: number | undefined;
  /** What a password manager or the browser may fill in, in HTML's words. @default by the field */
  autocomplete?: string | undefined;
  /** What a phone's keyboard does with first letters. @default by the field */
  autocapitalize?: string | undefined;
  /** The dial code that a phone field starts with, as `+1`. */
  dialCode?: string | undefined;
  /** The dial codes that a phone field offers, as `['+1', '+44']`. */
  dialCodeList?: readonly string[] | undefined;
  /** What the field holds at first. */
  defaultValue?: string | undefined;
  /** Shown and sent, and not to be changed. @default false */
  isReadOnly?: boolean | undefined;
  /** A regular expression that the whole value must match. */
  pattern?: string | undefined;
  /** Characters that are asked for at least. */
  minLength?: number | undefined;
  /** Characters that fit. */
  maxLength?: number | undefined;
}

/** What the `otpauth:` address of the set-up says about the account. */
export interface QrOptions {
  /** @default the host of the page */
  totpIssuer?: string | undefined;
  /** @default the username */
  totpUsername?: string | undefined;
}

/** Options by field name; a name that the screen does not know becomes a field of its own. */
export type FieldOptionsByName = Readonly<Record<string, FieldOptions | undefined>>;

/** Field options by screen, as Amplify UI spells them. */
export interface FormFields {
  /** Of the sign-in. */
  signIn?: FieldOptionsByName | undefined;
  /** Of the sign-up. */
  signUp?: FieldOptionsByName | undefined;
  /** Of the new password, and of attributes that are missing, in the middle of a sign-in. */
  forceNewPassword?: FieldOptionsByName | undefined;
  /** Of the new password, with the code that was sent for it. */
  confirmResetPassword?: FieldOptionsByName | undefined;
  /** Of the code in the middle of a sign-in. */
  confirmSignIn?: FieldOptionsByName | undefined;
  /** Of the code that confirms a sign-up. */
  confirmSignUp?: FieldOptionsByName | undefined;
  /** Of the code that verifies a contact. */
  confirmVerifyUser?: FieldOptionsByName | undefined;
  /** Of the question who needs a new password. */
  forgotPassword?: FieldOptionsByName | undefined;
  /** Of the set-up of codes by email. */
  setupEmail?: FieldOptionsByName | undefined;
  /** Of the set-up of an authenticator app. */
  setupTotp?: SetupTotpFields | undefined;
}

/** Fields of the set-up of an authenticator app; `QR` is no field, but what the picture says. */
export interface SetupTotpFields {
  /** What the picture says of the account. */
  readonly QR?: QrOptions | undefined;
  readonly [name: string]: (FieldOptions & QrOptions) | undefined;
}
