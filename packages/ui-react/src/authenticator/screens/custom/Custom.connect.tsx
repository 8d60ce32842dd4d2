'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { CustomView } from './Custom.view.tsx';

const none = {};

/** Joins an app's own challenge to the machine. */
export default function Custom() {
  const { state, send } = useScreen('CustomChallenge');
  const { step } = useAuthenticatorState(({ step }) => ({ step }));
  const { screens } = useOptions();
  const View = screens?.custom ?? CustomView;
  return (
    <View
      {...state}
      parameters={step?.kind === 'custom' ? step.parameters : none}
      onSubmit={({ answer }) => send({ type: 'answer.submit', response: new Secret(answer) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
