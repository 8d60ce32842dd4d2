'use client';

import { Secret } from '@foyer/state-machines';
import { useLayoutEffect } from 'react';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { codeField } from '../../fields/code-field.tsx';
import { mergeFields } from '../../fields/merge-fields.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { TotpSetupView } from './TotpSetup.view.tsx';

/** Joins the set-up of an authenticator app to the machine. */
export default function TotpSetup() {
  const { state, send } = useScreen('SetupTotp');
  const { step, username } = useAuthenticatorState(({ step, username }) => ({ step, username }));
  const { formFields, screens } = useOptions();
  const { QR, ...fieldOptions } = formFields?.setupTotp ?? {};
  useLayoutEffect(() => {
    // The key is on the screen: nobody finds it there who goes back to the page that was left.
    const leave = ({ persisted }: PageTransitionEvent) => persisted && send({ type: 'flow.back' });
    addEventListener('pageshow', leave);
    return () => removeEventListener('pageshow', leave);
  }, [send]);
  const View = screens?.['totp-setup'] ?? TotpSetupView;
  return (
    <View
      {...state}
      fields={mergeFields([codeField], fieldOptions)}
      issuer={QR?.totpIssuer ?? location.hostname}
      account={QR?.totpUsername ?? username}
      secret={step?.kind === 'totpSetup' ? step.secret : null}
      onOpenApp={(address) => location.assign(address)}
      onSubmit={({ code }) => send({ type: 'answer.submit', response: new Secret(code) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
