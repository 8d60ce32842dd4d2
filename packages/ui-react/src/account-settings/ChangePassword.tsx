'use client';

import { AuthError, Secret, type AuthPort, type PasswordPolicy } from '@foyer/state-machines';
import { useEffect, useId, useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import { authErrorMessages } from '../authenticator/auth-error.messages.ts';
import { confirmPasswordField, newPasswordField } from '../authenticator/fields/account-fields.ts';
import type { Field } from '../authenticator/fields/field.ts';
import { fieldMessages } from '../authenticator/fields/field.messages.ts';
import { currentPasswordField } from '../authenticator/fields/sign-in-fields.ts';
import { drawFields } from '../authenticator/form/draw-fields.tsx';
import { FormContext } from '../authenticator/form/form-context.ts';
import { form as formClass } from '../authenticator/form/ScreenForm.css.ts';
import { useFields } from '../authenticator/form/use-fields.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { classNames } from '../parts/class-names.ts';
import { Status } from '../parts/status/Status.tsx';
import { visuallyHidden } from '../parts/visually-hidden/VisuallyHidden.css.ts';
import { useAccountBackend, useAccountUser } from './account-backend.ts';
import { accountSettingsMessages } from './account-settings.messages.ts';
import { drawOwnField, type AccountFieldProps } from './own-field.tsx';
import { ownRules, type PasswordValidator } from './own-rules.tsx';
import { useCall, type CallEnds } from './use-call.ts';

/** What an app puts in place of a piece of the form. */
export interface ChangePasswordComponents {
  /** In place of the field for the password that holds now. */
  readonly CurrentPasswordField?: ComponentType<AccountFieldProps> | undefined;
  /** In place of the field for the new one. */
  readonly NewPasswordField?: ComponentType<AccountFieldProps> | undefined;
  /** In place of the field that repeats it. */
  readonly ConfirmPasswordField?: ComponentType<AccountFieldProps> | undefined;
  /** Is given `type="submit"`, whether it waits, and its text. */
  readonly SubmitButton?: ComponentType<{ readonly type: 'submit'; readonly isDisabled: boolean; readonly children: ReactNode }> | undefined;
  /** In place of the alert that says why it was refused. */
  readonly ErrorMessage?: ComponentType<{ readonly children: ReactNode }> | undefined;
}

export interface ChangePasswordProps extends CallEnds {
  /** Whose account it is. @default that of the Authenticator around, or of the app */
  readonly backend?: AuthPort | undefined;
  /** Beside the form's own. */
  readonly className?: string | undefined;
  /** Pieces of the form that the app draws itself. */
  readonly components?: ChangePasswordComponents | undefined;
  /** Single texts. @default the kit's own, in the person's language */
  readonly displayText?: {
    /** The label of the password so far. */
    readonly currentPasswordFieldLabel?: string | undefined;
    /** The label of the new password. */
    readonly newPasswordFieldLabel?: string | undefined;
    /** The label of the new password once more. */
    readonly confirmPasswordFieldLabel?: string | undefined;
    /** What the button says. */
    readonly updatePasswordButtonText?: string | undefined;
  } | undefined;
  /** The rules for the new password; each message says one. @default the backend's own */
  readonly validators?: readonly PasswordValidator[] | undefined;
}

const settingsOf = (backend: AuthPort): PasswordPolicy | undefined => {
  try {
    return backend.settings().passwordPolicy;
  } catch {
    // A backend that is not configured says so when it is called.
    return undefined;
  }
};

/**
 * Lets a person who is signed in choose another password. Draws nothing while nobody is.
 *
 * @example
 * <ChangePassword onSuccess={() => navigate('/settings')} />
 */
export function ChangePassword(props: ChangePasswordProps) {
  const backend = useAccountBackend(props.backend);
  const user = useAccountUser(backend);
  const call = useCall(props);
  if (!user) return null;
  return <Form key={call.done} {...props} {...call} backend={backend} account={user.signInDetails?.loginId ?? user.username} />;
}

interface FormProps extends ChangePasswordProps, ReturnType<typeof useCall> {
  readonly backend: AuthPort;
  readonly account: string;
}

/** One change; after it, the form begins anew. */
function Form({ backend, account, busy, error, done, run, className, components, displayText, validators }: FormProps) {
  const id = useId();
  const { text } = useTexts(accountSettingsMessages);
  const errors = useTexts(authErrorMessages);
  const fieldTexts = useTexts(fieldMessages);
  const news = useRef<HTMLDivElement>(null);
  const policy = useMemo(() => (validators ? undefined : settingsOf(backend)), [backend, validators]);
  const fields: readonly Field[] = useMemo(() => [
    { ...currentPasswordField, name: 'current_password', options: { label: displayText?.currentPasswordFieldLabel ?? text('change-password.current') } },
    {
      ...newPasswordField, ...(validators && ownRules(validators)),
      options: { label: displayText?.newPasswordFieldLabel ?? fieldTexts.text('field.new_password') },
    },
    { ...confirmPasswordField, options: { label: displayText?.confirmPasswordFieldLabel ?? fieldTexts.text('field.confirm_password') } },
  ], [displayText, fieldTexts, text, validators]);
  const isWrong = error?.code === 'wrong_credentials';
  const shown = useMemo(
    () => (isWrong && error ? new AuthError('wrong_credentials', { field: 'current_password', cause: error }) : error),
    [error, isWrong],
  );
  const errorText = error ? (isWrong ? text('change-password.wrong-current') : errors.text(`error.${error.code}`)) : undefined;
  const form = useFields({
    fields, policy, busy, error: shown, errorText,
    onSubmit: ({ current_password: current = '', password: next = '' }) =>
      void run((signal) => backend.changePassword({ current: new Secret(current), next: new Secret(next) }, signal)),
  });

  useEffect(() => {
    if (done > 0) news.current?.focus();
  }, [done]);

  const state = { fields, values: {}, errors: form.errors, policy, descriptionId: undefined, passwordAction: undefined };
  const own = [components?.CurrentPasswordField, components?.NewPasswordField, components?.ConfirmPasswordField];
  const isFieldError = Object.values(form.errors).includes(errorText ?? '');
  const label = displayText?.updatePasswordButtonText ?? text('change-password.submit');
  const { ErrorMessage = Alert, SubmitButton } = components ?? {};
  return (
    <FormContext value={state}>
      <form
        ref={form.formRef}
        method="post"
        noValidate
        id={id}
        className={classNames(formClass, className)}
        data-foyer-part="change-password"
        data-busy={busy ? '' : undefined}
        aria-label={text('change-password.heading')}
        onSubmit={form.onSubmit}
        onInput={form.onInput}
      >
        <Alert ref={news} tabIndex={-1} variant="success">{done > 0 && !busy && !error && text('change-password.done')}</Alert>
        {(ErrorMessage === Alert || (errorText && !isFieldError)) && <ErrorMessage>{(!isFieldError && errorText) || form.stray}</ErrorMessage>}
        <input className={visuallyHidden} name="account" autoComplete="username" value={account} readOnly tabIndex={-1} aria-hidden="true" />
        {fields.map((field, at) => drawOwnField(own[at], field, form.errors[field.name]) ?? (
          <div key={field.name}>{drawFields({ ...state, fields: [field] }, fieldTexts)}</div>
        ))}
        {SubmitButton
          ? <SubmitButton type="submit" isDisabled={busy}>{label}</SubmitButton>
          : (
            <Button type="submit" variant="primary" data-foyer-part="change-password.submit" busy={busy} busyLabel={text('change-password.busy')}>
              {label}
            </Button>
          )}
        <Status visuallyHidden>{busy && text('change-password.busy')}</Status>
      </form>
    </FormContext>
  );
}
