'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { currentPasswordField } from '../../fields/sign-in-fields.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { PasswordView } from './Password.view.tsx';

const fields = [currentPasswordField];

/** Joins the password screen to the machine. */
export default function Password() {
  const { state, send } = useScreen('Password');
  const { username } = useAuthenticatorState(({ username }) => ({ username }));
  const { screens } = useOptions();
  const View = screens?.password ?? PasswordView;
  return (
    <View
      {...state}
      fields={fields}
      username={username}
      onSubmit={({ password }) => send({ type: 'answer.submit', response: new Secret(password) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
