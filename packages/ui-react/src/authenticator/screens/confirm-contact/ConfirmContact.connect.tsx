'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { codeField } from '../../fields/code-field.tsx';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useCode } from '../../form/use-code.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ConfirmContactView } from './ConfirmContact.view.tsx';

/** Joins the screen that verifies an address to the machine. */
export default function ConfirmContact() {
  const { state, send } = useScreen('ConfirmVerifyUser');
  const code = useCode();
  const { delivery } = useAuthenticatorState(({ delivery }) => ({ delivery }));
  const { formFields, screens } = useOptions();
  const View = screens?.['confirm-contact'] ?? ConfirmContactView;
  return (
    <View
      {...state}
      {...code}
      fields={mergeFields([codeField], formFields?.confirmVerifyUser)}
      delivery={delivery}
      onSubmit={(values) => send({ type: 'code.submit', code: new Secret(values.code) })}
      onSkip={() => send({ type: 'prompt.skip' })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
