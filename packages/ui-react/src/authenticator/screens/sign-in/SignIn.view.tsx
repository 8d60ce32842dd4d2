'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import type { Field } from '../../fields/field.ts';
import type { FieldValues } from '../../fields/read-fields.ts';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { typedUsername } from '../../form/typed-username.ts';
import { ProviderButtons } from '../../providers/ProviderButtons.tsx';
import type { Provider } from '../../providers/provider.ts';
import type { ScreenState } from '../../screen-state.ts';
import { signInMessages } from './SignIn.messages.ts';

/** What the person signs in with. Without a password, a code or a passkey follows. */
export interface SignInValues {
  readonly username: string;
  readonly password: string | undefined;
  /** What else the app's own fields hold. */
  readonly others: FieldValues;
}

export interface SignInViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly username: string;
  /** Tabs above the form say what it is for. */
  readonly tabbed: boolean;
  readonly providers: readonly Provider[];
  /** What the submit button leads to: the password in the form, or a first factor that follows. */
  readonly method: 'password' | 'email-code' | 'text-code' | 'passkey' | 'choose';
  readonly onSubmit: (values: SignInValues) => void;
  readonly onProvider: (provider: Provider) => void;
  /** Leads to a new password, with what was typed as username so far. */
  readonly onForgotPassword: (username: string | undefined) => void;
  /** Asks for the other first factors of the person named in the form. */
  readonly onOtherWays?: ((username: string) => void) | undefined;
}

const labels = {
  'password': 'sign-in.submit',
  'choose': 'sign-in.continue',
  'email-code': 'sign-in.with-email-code',
  'text-code': 'sign-in.with-text-code',
  'passkey': 'sign-in.with-passkey',
} as const;

const leadsElsewhere = (submitter: HTMLElement | null) => submitter?.dataset['foyerPart'] === 'sign-in.other-ways';

/** Asks who the person is. */
export function SignInView(props: SignInViewProps) {
  const { fields, username, tabbed, providers, method, busy, slots, onSubmit, onProvider, onForgotPassword, onOtherWays } = props;
  const { text } = useTexts(signInMessages);
  const forgot = slots?.Footer ? undefined : (
    <Button variant="link" data-foyer-part="sign-in.forgot-password" onClick={({ currentTarget }) => onForgotPassword(typedUsername(currentTarget.form))}>
      {text('sign-in.forgot-password')}
    </Button>
  );
  return (
    <ScreenForm
      {...props}
      screen="sign-in"
      heading={text('sign-in.heading')}
      headingHidden={tabbed}
      values={{ username }}
      passwordAction={forgot}
      submitLabel={text(labels[method])}
      busyLabel={text('sign-in.busy')}
      before={providers.length > 0 && <ProviderButtons providers={providers} busy={busy} onProvider={onProvider} />}
      fieldsFor={(submitter) => (leadsElsewhere(submitter) ? fields.filter(({ name }) => name === 'username') : fields)}
      onSubmit={({ username: name = '', password, ...others }, submitter) => {
        if (leadsElsewhere(submitter)) onOtherWays?.(name);
        else onSubmit({ username: name, password, others });
      }}
    >
      {onOtherWays && (
        <Button type="submit" variant="quiet" fullWidth data-foyer-part="sign-in.other-ways">{text('sign-in.other-ways')}</Button>
      )}
    </ScreenForm>
  );
}
