'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { authenticatorMessages } from '../../authenticator.messages.ts';
import type { Field } from '../../fields/field.ts';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { elsewhere } from '../../form/ScreenForm.css.ts';
import { useOfflineWords } from '../../form/use-offline-words.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ScreenState } from '../../screen-state.ts';
import type { SignInViewProps } from '../sign-in/SignIn.view.tsx';
import { signInMessages } from '../sign-in/SignIn.messages.ts';
import { reauthenticateMessages } from './Reauthenticate.messages.ts';

export interface ReauthenticateViewProps extends ScreenState {
  /** The password, where the submit button does not lead to another factor. */
  readonly fields: readonly Field[];
  /** Who is signed in, or was until the session expired. It is not typed. */
  readonly username: string;
  /** The session has expired; the app is still there. */
  readonly expired: boolean;
  /** What the submit button leads to: the password in the form, or a first factor that follows. */
  readonly method: SignInViewProps['method'];
  /** The identity provider that the person came by; the submit button leads to a window of theirs instead. */
  readonly provider?: Provider | undefined;
  readonly onSubmit: (values: { readonly password: string | undefined }) => void;
  readonly onForgotPassword: () => void;
  /** Asks for the other first factors of the person. */
  readonly onOtherWays?: (() => void) | undefined;
  /** The person will not. Where the session has expired, this signs out. */
  readonly onCancel: () => void;
}

const labels = {
  'password': 'reauthenticate.submit',
  'choose': 'sign-in.continue',
  'email-code': 'sign-in.with-email-code',
  'text-code': 'sign-in.with-text-code',
  'passkey': 'sign-in.with-passkey',
} as const;

const messages = { ...signInMessages, ...reauthenticateMessages };

/** Asks who is signed in to prove it. */
export function ReauthenticateView(props: ReauthenticateViewProps) {
  const { username, expired, method, provider, onSubmit, onForgotPassword, onOtherWays, onCancel } = props;
  const { text, rich } = useTexts(messages);
  const shared = useTexts(authenticatorMessages);
  const nothingTyped = useOfflineWords();
  const forgot = (
    <Button variant="link" data-foyer-part="reauthenticate.forgot-password" onClick={onForgotPassword}>
      {text('sign-in.forgot-password')}
    </Button>
  );
  const intro = (
    <>
      {!expired && <>{text('reauthenticate.description')} </>}
      {rich(expired ? 'reauthenticate.was' : 'reauthenticate.as', { username: <bdi>{username}</bdi> })}
    </>
  );
  return (
    <ScreenForm
      {...props}
      // A window of a provider is open for as long as the person takes.
      slow={provider ? false : props.slow}
      warning={props.fields.length === 0 ? nothingTyped : undefined}
      screen="reauthenticate"
      heading={text('reauthenticate.heading')}
      description={intro}
      account={username}
      passwordAction={forgot}
      submitLabel={provider ? shared.text('authenticator.continue-with', { provider: provider.label }) : text(labels[method])}
      busyLabel={text(provider ? 'reauthenticate.elsewhere' : 'reauthenticate.busy')}
      onSubmit={({ password }) => onSubmit({ password })}
    >
      {onOtherWays && (
        <Button variant="quiet" fullWidth data-foyer-part="reauthenticate.other-ways" onClick={onOtherWays}>
          {text('sign-in.other-ways')}
        </Button>
      )}
      <div className={elsewhere}>
        <Button variant="link" data-foyer-part="reauthenticate.cancel" onClick={onCancel}>
          {text(expired ? 'reauthenticate.sign-out' : 'reauthenticate.cancel')}
        </Button>
      </div>
    </ScreenForm>
  );
}
