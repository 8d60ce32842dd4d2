'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import type { Field } from '../fields/field.ts';
import { fieldMessages } from '../fields/field.messages.ts';
import type { FieldValues } from '../fields/read-fields.ts';
import type { ScreenState } from '../screen-state.ts';
import { drawFields } from './draw-fields.tsx';
import { drawIntro } from './draw-intro.tsx';
import { FormContext } from './form-context.ts';
import { fieldOfError } from './field-of-error.ts';
import { form } from './ScreenForm.css.ts';
import { ScreenAlert } from './ScreenAlert.tsx';
import { ScreenStatus } from './ScreenStatus.tsx';
import { useErrorText } from './use-error-text.ts';
import { useFields, type CustomCheck } from './use-fields.ts';
import { useScreenFocus } from './use-screen-focus.ts';

export interface ScreenFormProps extends ScreenState {
  /** The screen's name; its parts are called after it. */
  readonly screen: string;
  readonly heading: string;
  /** The heading is there for assistive technology alone, since something in sight says the same. @default false */
  readonly headingHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** The id of what the fields answer, where that is more than the description. */
  readonly questionId?: string | undefined;
  readonly fields?: readonly Field[];
  readonly values?: FieldValues;
  readonly policy?: PasswordPolicy | undefined;
  readonly passwordAction?: ReactNode;
  readonly check?: CustomCheck | undefined;
  /** The fields that a submit by this button asks for. @default all of them */
  readonly fieldsFor?: ((submitter: HTMLElement | null) => readonly Field[]) | undefined;
  /** Whom the passwords on this screen belong to: told to password managers, where no field asks for it. */
  readonly account?: string | undefined;
  readonly submitLabel: string;
  readonly busyLabel: string;
  /** What is said without a network. @default that what is typed is kept */
  readonly warning?: string | undefined;
  readonly onSubmit: (values: FieldValues, submitter: HTMLElement | null) => void;
  /** What stands between the heading and the fields. */
  readonly before?: ReactNode;
  /** In place of the usual fields. */
  readonly body?: ReactNode;
  /** What stands under the submit button. */
  readonly children?: ReactNode;
}

/** The form of a screen: heading, news, fields, one submit button, and what leads elsewhere. */
export function ScreenForm(props: ScreenFormProps) {
  const { screen, fields = noFields, values = noValues, policy, busy, slow, offline, error, slots, description } = props;
  const id = useId();
  const fieldTexts = useTexts(fieldMessages);
  const errorText = useErrorText(error);
  const { formRef, errors, stray, spoken, onSubmit, onInput } = useFields({ ...props, fields, errorText });
  useScreenFocus(formRef);
  const descriptionId = description ? `${id}-description` : undefined;
  const said = [descriptionId, props.questionId].filter(Boolean).join(' ') || undefined;
  const state = { fields, values, errors, policy, descriptionId: said, passwordAction: props.passwordAction };
  const isFieldError = error ? fieldOfError(error, fields) !== undefined : false;

  return (
    <FormContext value={state}>
      <form
        ref={formRef}
        method="post"
        noValidate
        className={form}
        data-foyer-part={`${screen}.form`}
        data-amplify-form=""
        data-busy={busy ? '' : undefined}
        aria-label={props.heading}
        onSubmit={onSubmit}
        onInput={onInput}
      >
        {drawIntro({ heading: props.heading, hidden: props.headingHidden, header: slots?.Header, description, descriptionId })}
        {props.before}
        {props.account && (
          <input className={visuallyHidden} name="account" autoComplete="username" value={props.account} readOnly tabIndex={-1} aria-hidden="true" />
        )}
        {props.body ?? (slots?.FormFields ? <slots.FormFields /> : drawFields(state, fieldTexts))}
        <Button type="submit" variant="primary" fullWidth data-foyer-part={`${screen}.submit`} busy={busy} busyLabel={props.busyLabel}>
          {props.submitLabel}
        </Button>
        <ScreenStatus busy={busy} slow={slow} offline={offline} busyLabel={props.busyLabel} spoken={spoken} />
        <ScreenAlert complaint={(!isFieldError && errorText) || stray} error={error} offline={offline} warning={props.warning} />
        {props.children}
        {slots?.Footer && <slots.Footer />}
      </form>
    </FormContext>
  );
}

const noFields: readonly Field[] = [];
const noValues: FieldValues = {};
