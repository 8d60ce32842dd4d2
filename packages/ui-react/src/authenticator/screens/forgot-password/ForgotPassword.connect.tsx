'use client';

import { useAuthenticatorState } from '../../authenticator-context.ts';
import { loginField } from '../../fields/sign-in-fields.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ForgotPasswordView } from './ForgotPassword.view.tsx';

/** Joins the screen that asks for the account to the machine. */
export default function ForgotPassword() {
  const { state, settings, send } = useScreen('ForgotPassword');
  const { username } = useAuthenticatorState(({ username }) => ({ username }));
  const { formFields, screens } = useOptions();
  const View = screens?.['forgot-password'] ?? ForgotPasswordView;
  return (
    <View
      {...state}
      fields={mergeFields([loginField(settings.loginMechanisms)], formFields?.forgotPassword)}
      username={username}
      onSubmit={(values) => send({ type: 'reset.request', username: values.username })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
