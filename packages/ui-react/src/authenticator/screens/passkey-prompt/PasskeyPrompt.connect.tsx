'use client';

import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { refusePasskeyPrompt } from './passkey-memory.ts';
import { PasskeyPromptView } from './PasskeyPrompt.view.tsx';

/** Joins the offer of a passkey to the machine. */
export default function PasskeyPrompt() {
  const { state, send } = useScreen('PasskeyPrompt');
  const { screens } = useOptions();
  const View = screens?.['passkey-prompt'] ?? PasskeyPromptView;
  const skip = () => send({ type: 'prompt.skip' });
  return (
    <View
      {...state}
      onCreate={() => send({ type: 'passkey.create' })}
      onSkip={skip}
      onNever={() => {
        refusePasskeyPrompt();
        send({ type: 'prompts.change', prompts: { passkey: 'never' } });
        skip();
      }}
    />
  );
}
