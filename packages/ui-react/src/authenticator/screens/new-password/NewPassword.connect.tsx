'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { attributesIn } from '../../fields/attributes-in.ts';
import { attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { NewPasswordView } from './NewPassword.view.tsx';

const passwords = [{ ...newPasswordField, label: 'field.new_password' as const }, confirmPasswordField];

/** Joins the screen that takes a first password of one's own to the machine. */
export default function NewPassword() {
  const { state, settings, send } = useScreen('ForceNewPassword');
  const { step, username } = useAuthenticatorState(({ step, username }) => ({ step, username }));
  const { formFields, screens } = useOptions();
  const missing = step?.kind === 'newPassword' ? step.missing : [];
  const fields = mergeFields([...passwords, ...missing.map(attributeField)], formFields?.forceNewPassword);
  const View = screens?.['new-password'] ?? NewPasswordView;
  return (
    <View
      {...state}
      fields={fields}
      username={username}
      policy={settings.passwordPolicy}
      onSubmit={(values) => send({
        type: 'answer.submit',
        response: new Secret(values['password'] ?? ''),
        attributes: attributesIn(values),
      })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
