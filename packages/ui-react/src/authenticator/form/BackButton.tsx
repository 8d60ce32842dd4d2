'use client';

import { Button } from '../../parts/button/Button.tsx';
import { ArrowBackIcon } from '../../parts/icon/icons/ArrowBackIcon.tsx';
import { back } from './ScreenForm.css.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { authenticatorMessages } from '../authenticator.messages.ts';

export interface BackButtonProps {
  readonly onBack: () => void;
  /** @default the text “Back to sign in” */
  readonly to?: 'sign-in' | 'previous' | undefined;
}

/** The way out of a screen. It works while a call is under way, and drops it. */
export function BackButton({ onBack, to = 'sign-in' }: BackButtonProps) {
  const { text } = useTexts(authenticatorMessages);
  return (
    <Button variant="link" className={back} data-foyer-part="back" onClick={onBack}>
      <ArrowBackIcon />
      {text(to === 'sign-in' ? 'authenticator.back-to-sign-in' : 'authenticator.back')}
    </Button>
  );
}
