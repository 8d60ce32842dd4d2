'use client';

import { useEffect } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from '../../authenticator-context.ts';
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
  const { start } = useAuthenticatorHandle();
  useEffect(() => {
    // Who asks for a new code has no use for the one of a link.
    start.link = undefined;
  }, [start]);
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
