'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { passkeyPromptMessages } from './PasskeyPrompt.messages.ts';

export interface PasskeyPromptViewProps extends ScreenState {
  readonly onCreate: () => void;
  readonly onSkip: () => void;
  /** Skips, and is not asked on this device again. */
  readonly onNever: () => void;
}

/** Offers a passkey for the next time. */
export function PasskeyPromptView(props: PasskeyPromptViewProps) {
  const { busy, onCreate, onSkip, onNever } = props;
  const { text } = useTexts(passkeyPromptMessages);
  return (
    <ScreenPanel
      {...props}
      screen="passkey-prompt"
      heading={text('passkey-prompt.heading')}
      description={text('passkey-prompt.description')}
      busyLabel={text('passkey-prompt.busy')}
    >
      <Button variant="primary" fullWidth data-foyer-part="passkey-prompt.create" busy={busy} busyLabel={text('passkey-prompt.busy')} onClick={onCreate}>
        {text('passkey-prompt.submit')}
      </Button>
      <Button fullWidth data-foyer-part="passkey-prompt.skip" onClick={onSkip}>{text('passkey-prompt.skip')}</Button>
      <Button variant="quiet" fullWidth data-foyer-part="passkey-prompt.never" onClick={onNever}>{text('passkey-prompt.never')}</Button>
    </ScreenPanel>
  );
}
