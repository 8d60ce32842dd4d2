'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ChooseMfaView } from './ChooseMfa.view.tsx';

/** Joins the choice of a second factor to the machine. */
export default function ChooseMfa() {
  const { state, send } = useScreen('SelectMfaType');
  const { step } = useAuthenticatorState(({ step }) => ({ step }));
  const { screens } = useOptions();
  const View = screens?.['choose-mfa'] ?? ChooseMfaView;
  return (
    <View
      {...state}
      allowed={step?.kind === 'chooseMfa' ? step.allowed : []}
      setup={step?.kind === 'chooseMfa' && step.setup}
      onSubmit={({ method }) => send({ type: 'answer.submit', response: new Secret(method) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
