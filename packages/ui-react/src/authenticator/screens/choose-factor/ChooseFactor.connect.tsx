'use client';

import { Secret } from '@foyer/state-machines';
import { useAuthenticatorState } from '../../authenticator-context.ts';
import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { ChooseFactorView } from './ChooseFactor.view.tsx';

/** Joins the choice of a first factor to the machine. */
export default function ChooseFactor() {
  const { state, settings, send } = useScreen('SignInSelectAuthFactor');
  const { step, username } = useAuthenticatorState(({ step, username }) => ({ step, username }));
  const { screens } = useOptions();
  const offered = step?.kind === 'chooseFactor' ? step.available : [];
  const View = screens?.['choose-factor'] ?? ChooseFactorView;
  return (
    <View
      {...state}
      username={username}
      available={offered.filter((factor) => settings.methods.includes(factor === 'PASSWORD_SRP' ? 'PASSWORD' : factor))}
      onChoose={(factor) => send({ type: 'answer.submit', response: new Secret(factor) })}
      onBack={() => send({ type: 'flow.back' })}
    />
  );
}
