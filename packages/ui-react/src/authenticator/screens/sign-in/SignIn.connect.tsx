'use client';

import { Secret, type AuthFlow } from '@foyer/state-machines';
import { useAuthenticatorHandle, useAuthenticatorState } from '../../authenticator-context.ts';
import { currentPasswordField, loginField } from '../../fields/sign-in-fields.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useOptions, type AuthMethod } from '../../options.ts';
import { useProviders } from '../../providers/use-providers.tsx';
import { useScreen } from '../../use-screen.ts';
import type { ScreenSettings } from '../../use-settings.ts';
import { SignInView, type SignInViewProps } from './SignIn.view.tsx';

const viewMethods: Record<AuthMethod, SignInViewProps['method']> = {
  PASSWORD: 'password', EMAIL_OTP: 'email-code', SMS_OTP: 'text-code', WEB_AUTHN: 'passkey',
};

/** What the submit leads to: what the app's own flow asks, what is preferred, the only method there is, or a choice. */
const methodFor = ({ methods, preferredMethod }: ScreenSettings, flow: AuthFlow | undefined): AuthMethod | undefined => {
  if (flow === 'CUSTOM_WITHOUT_SRP') return undefined;
  return preferredMethod ?? (methods.length === 1 || flow !== undefined ? methods[0] : undefined);
};

/** How a sign-in begins that the form has no password for. */
const withoutPassword = (flow: AuthFlow | undefined, method: AuthMethod | undefined) =>
  (flow === 'CUSTOM_WITHOUT_SRP' ? { flow } : { flow: 'USER_AUTH' as const, preferredFactor: method });

/** Joins the sign-in screen to the machine. */
export default function SignIn() {
  const { backend } = useAuthenticatorHandle();
  const { state, settings, send } = useScreen('SignIn');
  const { username } = useAuthenticatorState(({ username }) => ({ username }));
  const { authFlow, formFields, hideSignUp, screens } = useOptions();
  const { providers, onProvider } = useProviders();
  const method = methodFor(settings, authFlow);
  const asksPassword = method === 'PASSWORD';
  const login = loginField(settings.loginMechanisms, backend.capabilities.passkeyAutofill);
  const fields = mergeFields(asksPassword ? [login, currentPasswordField] : [login], formFields?.signIn)
    .filter(({ name }) => asksPassword || name !== 'password');
  const View = screens?.['sign-in'] ?? SignInView;
  return (
    <View
      {...state}
      fields={fields}
      username={username}
      tabbed={!hideSignUp}
      providers={providers}
      method={method ? viewMethods[method] : 'choose'}
      onProvider={onProvider}
      onForgotPassword={(typed) => send({ type: 'screen.show', screen: 'forgot-password', username: typed ?? username })}
      onOtherWays={method && settings.methods.length > 1
        ? (name) => send({ type: 'credentials.submit', username: name, flow: 'USER_AUTH' })
        : undefined}
      onSubmit={({ username: name, password }) => send({
        type: 'credentials.submit',
        username: name,
        ...(asksPassword ? { password: new Secret(password ?? ''), flow: authFlow } : withoutPassword(authFlow, method)),
      })}
    />
  );
}
