'use client';

import { useAuthenticatorState } from '../../authenticator-context.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { VerifyContactView } from './VerifyContact.view.tsx';

/** Joins the choice of an address to verify to the machine. */
export default function VerifyContact() {
  const { state, send } = useScreen('VerifyUser');
  const { contacts } = useAuthenticatorState(({ contacts }) => ({ contacts }));
  const { screens } = useOptions();
  const View = screens?.['verify-contact'] ?? VerifyContactView;
  return (
    <View
      {...state}
      contacts={contacts}
      onSubmit={({ contact }) => send({ type: 'contact.choose', contact })}
      onSkip={() => send({ type: 'prompt.skip' })}
    />
  );
}
