'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { authenticatorMessages } from '../../authenticator.messages.ts';
import type { Field } from '../../fields/field.ts';
import type { FieldValues } from '../../fields/read-fields.ts';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { CustomCheck } from '../../form/use-fields.ts';
import { ProviderButtons } from '../../providers/ProviderButtons.tsx';
import type { Provider } from '../../providers/provider.ts';
import type { ScreenState } from '../../screen-state.ts';
import { fieldsForMethod, type SignUpMethod } from './sign-up-fields.ts';
import { signUpMessages } from './SignUp.messages.ts';

export interface SignUpViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  readonly policy: PasswordPolicy | undefined;
  /** The ways to make an account; the submit button is for the first, and each other has a button of its own. */
  readonly methods: readonly SignUpMethod[];
  readonly tabbed: boolean;
  readonly providers: readonly Provider[];
  /** The app's own check of what was given. */
  readonly check?: CustomCheck | undefined;
  /** Without a method the account is made by the first of `methods`. */
  readonly onSubmit: (values: FieldValues, method?: SignUpMethod) => void;
  readonly onProvider: (provider: Provider) => void;
  readonly onBack: () => void;
}

const labels = {
  'password': 'sign-up.submit',
  'without-password': 'sign-up.submit',
  'email-code': 'sign-up.with-email-code',
  'text-code': 'sign-up.with-text-code',
} as const satisfies Record<SignUpMethod, string>;

/** Makes an account. */
export function SignUpView(props: SignUpViewProps) {
  const { fields, methods: [first = 'password', ...others], tabbed, providers, busy, onSubmit, onProvider, onBack } = props;
  const methodOf = (submitter: HTMLElement | null) => others.find((method) => submitter?.dataset['foyerPart'] === `sign-up.${method}`) ?? first;
  const { text } = useTexts(signUpMessages);
  const shared = useTexts(authenticatorMessages);
  return (
    <ScreenForm
      {...props}
      screen="sign-up"
      heading={text('sign-up.heading')}
      headingHidden={tabbed}
      submitLabel={text('sign-up.submit')}
      busyLabel={text('sign-up.busy')}
      before={providers.length > 0 && <ProviderButtons providers={providers} busy={busy} onProvider={onProvider} />}
      fieldsFor={(submitter) => fieldsForMethod(fields, methodOf(submitter))}
      onSubmit={(values, submitter) => onSubmit(values, methodOf(submitter))}
    >
      {others.map((method) => (
        <Button key={method} type="submit" variant="quiet" fullWidth data-foyer-part={`sign-up.${method}`} aria-disabled={busy || undefined}>
          {text(labels[method])}
        </Button>
      ))}
      {!tabbed && <Button variant="link" data-foyer-part="sign-up.back" onClick={onBack}>{shared.text('authenticator.back-to-sign-in')}</Button>}
    </ScreenForm>
  );
}
