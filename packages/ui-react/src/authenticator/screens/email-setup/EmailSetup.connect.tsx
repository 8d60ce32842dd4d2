'use client';

import { Secret } from '@foyer/state-machines';
import { attributeField } from '../../fields/account-fields.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { EmailSetupView } from './EmailSetup.view.tsx';

/** Joins the screen that sets up codes by email to the machine. */
export default function EmailSetup() {
  const { state, send } = useScreen('SetupEmail');
  const { formFields, screens } = useOptions();
  const View = screens?.['email-setup'] ?? EmailSetupView;
  return (
    <View
      {...state}
      fields={mergeFields([attributeField('email')], formFields?.setupEmail)}
      onSubmit={({ email }) => send({ type: 'answer.submit', response: new Secret(email) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
