'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useCode } from '../../form/use-code.ts';
import { useFilledCode } from '../../form/use-filled-code.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ConfirmResetView } from './ConfirmReset.view.tsx';

/** Joins the screen that takes the new password to the machine. */
export default function ConfirmReset() {
  const { state, settings, send } = useScreen('ConfirmResetPassword');
  const code = useCode();
  const codeField = useFilledCode();
  const { username } = useAuthenticatorState(({ username }) => ({ username }));
  const { formFields, screens } = useOptions();
  const View = screens?.['confirm-reset'] ?? ConfirmResetView;
  const password = { ...newPasswordField, label: 'field.new_password' as const };
  return (
    <View
      {...state}
      {...code}
      fields={mergeFields([codeField, password, confirmPasswordField], formFields?.confirmResetPassword)}
      username={username}
      policy={settings.passwordPolicy}
      onSubmit={(values) => send({ type: 'reset.submit', code: new Secret(values.code), newPassword: new Secret(values.newPassword) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
