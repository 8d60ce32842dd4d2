'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useCode } from '../../form/use-code.ts';
import { useFilledCode } from '../../form/use-filled-code.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ConfirmSignUpView } from './ConfirmSignUp.view.tsx';

/** Joins the screen that confirms a new account to the machine. */
export default function ConfirmSignUp() {
  const { state, send } = useScreen('ConfirmSignUp');
  const code = useCode();
  const codeField = useFilledCode();
  const { username, delivery } = useAuthenticatorState(({ username, delivery }) => ({ username, delivery }));
  const { formFields, screens } = useOptions();
  const View = screens?.['confirm-sign-up'] ?? ConfirmSignUpView;
  return (
    <View
      {...state}
      {...code}
      fields={mergeFields([codeField], formFields?.confirmSignUp)}
      username={username}
      delivery={delivery}
      onSubmit={(values) => send({ type: 'code.submit', code: new Secret(values.code) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
