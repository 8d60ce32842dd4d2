'use client';

import type { AuthError, PasswordPolicy } from '@foyer/state-machines';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { checkFields, type FieldErrors } from '../fields/check-fields.ts';
import type { Field } from '../fields/field.ts';
import { fieldMessages } from '../fields/field.messages.ts';
import { readFields, type FieldValues } from '../fields/read-fields.ts';
import { fieldOfError } from './field-of-error.ts';

/** An app's own check of a form: complaints by field name. Nothing means that all is well. */
export type CustomCheck = (values: FieldValues) => Promise<CustomComplaints>;
export type CustomComplaints = Readonly<Record<string, string | readonly string[]>> | null | undefined | void;

export interface FieldsInput {
  readonly fields: readonly Field[];
  /** The rules for a field that holds a new password. */
  readonly policy?: PasswordPolicy | undefined;
  readonly busy: boolean;
  /** What the backend said to the last attempt, and its sentence. */
  readonly error: AuthError | null;
  readonly errorText: string | undefined;
  readonly check?: CustomCheck | undefined;
  /** The fields that a submit by this button asks for. @default all of them */
  readonly fieldsFor?: ((submitter: HTMLElement | null) => readonly Field[]) | undefined;
  readonly onSubmit: (values: FieldValues, submitter: HTMLElement | null) => void;
}

export interface FieldsState {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly errors: FieldErrors;
  /** A complaint about something that no field of the form is called after. */
  readonly stray: string | undefined;
  /** The complaint about the field at fault, where it has the focus already: a screen reader tells of where the focus comes. */
  readonly spoken: string | undefined;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
}

const controlsOf = (form: HTMLFormElement, name: string): HTMLElement | undefined => {
  const found = form.elements.namedItem(name);
  if (found instanceof RadioNodeList) return [...found].find((node) => node instanceof HTMLElement);
  return found instanceof HTMLElement ? found : undefined;
};

/** The names of fields that a submit does not ask for. */
const namesLeftOut = (fields: readonly Field[], asked: readonly Field[]): ReadonlySet<string> => {
  const names = new Set(fields.map(({ name }) => name));
  for (const { name } of asked) names.delete(name);
  return names;
};

const firstComplaints = (complaints: CustomComplaints, leftOut: ReadonlySet<string>): FieldErrors =>
  Object.fromEntries(
    Object.entries(complaints ?? {}).flatMap(([name, said]) => {
      const first = typeof said === 'string' ? said : said[0];
      return first && !leftOut.has(name) ? [[name, first]] : [];
    }),
  );

const same = (a: FieldErrors, b: FieldErrors) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name]);

/**
 * The life of a form whose values are the DOM's: nothing is checked before the first submit; then each field in error
 * is checked as it changes; a submit that fails moves focus to the first field at fault.
 */
export function useFields(input: FieldsInput): FieldsState {
  const { fields, policy, busy, error, errorText, check, fieldsFor, onSubmit } = input;
  const { text } = useTexts(fieldMessages);
  const formRef = useRef<HTMLFormElement>(null);
  const focusInvalid = useRef(false);
  const checking = useRef(false);
  /** What the last submit asked for; the others are not complained about, whatever they stand in for. */
  const asked = useRef(fields);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [stray, setStray] = useState<string>();
  const [spoken, setSpoken] = useState<string>();

  const blamed = error && fieldOfError(error, fields);
  useEffect(() => {
    if (!error || !blamed || !errorText) return;
    focusInvalid.current = true;
    setErrors({ [blamed]: errorText });
  }, [error, blamed, errorText]);

  useEffect(() => {
    const password = error?.code === 'wrong_credentials' && formRef.current?.querySelector<HTMLInputElement>('[autocomplete="current-password"]');
    if (!password) return;
    password.value = '';
    password.focus();
  }, [error]);

  useEffect(() => {
    const form = formRef.current;
    const first = fields.find(({ name }) => errors[name])?.name ?? Object.keys(errors)[0];
    if (!focusInvalid.current || !form || first === undefined) return;
    focusInvalid.current = false;
    const control = controlsOf(form, first);
    if (control && control === document.activeElement) setSpoken(errors[first]);
    control?.focus();
  }, [errors, fields]);

  const examine = (values: FieldValues) => checkFields(asked.current, values, { policy, text });

  const settle = (found: FieldErrors, values: FieldValues, submitter: HTMLElement | null) => {
    const names = Object.keys(found);
    const lost = names.find((name) => !formRef.current || !controlsOf(formRef.current, name));
    focusInvalid.current = names.length > 0;
    setStray(lost !== undefined ? found[lost] : undefined);
    setSpoken(undefined);
    setErrors((known) => (same(known, found) && !focusInvalid.current ? known : { ...found }));
    if (!focusInvalid.current) onSubmit(values, submitter);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || checking.current) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    asked.current = fieldsFor?.(submitter) ?? fields;
    const values = readFields(fields, new FormData(event.currentTarget));
    const found = examine(values);
    if (!check || Object.keys(found).length > 0) return settle(found, values, submitter);
    checking.current = true;
    const end = (late: FieldErrors) => {
      checking.current = false;
      settle(late, values, submitter);
    };
    return void check(values).then(
      (complaints) => end(firstComplaints(complaints, namesLeftOut(fields, asked.current))),
      (cause: unknown) => {
        end({ '': text('field.check-failed') });
        throw cause;
      },
    );
  };

  const recheck = (event: FormEvent<HTMLFormElement>) => {
    if (Object.keys(errors).length === 0) return;
    const found = examine(readFields(fields, new FormData(event.currentTarget)));
    const touched = event.target instanceof HTMLElement ? event.target.getAttribute('name') : null;
    const isTouched = (name: string) =>
      name === touched || asked.current.some((field) => field.name === name && touched !== null && field.unless.includes(touched));
    const left = Object.keys(errors).flatMap((name) => {
      const complaint = isTouched(name) || found[name] !== undefined ? found[name] : errors[name];
      return complaint ? [[name, complaint] as const] : [];
    });
    const next = Object.fromEntries(left);
    if (!same(errors, next)) setErrors(next);
  };

  const isStill = Object.values(errors).some((complaint) => complaint === spoken);
  return { formRef, errors, stray, spoken: isStill ? spoken : undefined, onSubmit: submit, onInput: recheck };
}
