'use client';

import { useEffect, useState } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Status } from '../../parts/status/Status.tsx';
import { codeDeliveryMessages } from './code-delivery.messages.ts';

export interface ResendCodeProps {
  /** When a new code may be asked for, in epoch milliseconds; `null` where none can be sent. */
  readonly resendAt: number | null;
  /** A new code is on its way. */
  readonly resending: boolean;
  /** A new code was sent from this screen. */
  readonly resent: boolean;
  readonly onResend: () => void;
}

const secondsUntil = (time: number | null) => Math.max(0, Math.ceil(((time ?? 0) - Date.now()) / 1000));

/** Asks for a new code, and says from when it can. The seconds are for the eye: a screen reader hears only that a code was sent. */
export function ResendCode({ resendAt, resending, resent, onResend }: ResendCodeProps) {
  const { text } = useTexts(codeDeliveryMessages);
  const [left, setLeft] = useState(() => secondsUntil(resendAt));

  useEffect(() => {
    const count = () => setLeft(secondsUntil(resendAt));
    count();
    const timer = setInterval(() => {
      count();
      if (secondsUntil(resendAt) === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [resendAt]);

  if (resendAt === null) return null;
  return (
    <>
      <Button
        variant="link"
        data-foyer-part="resend-code"
        busy={resending}
        busyLabel={text('code-delivery.resending')}
        aria-disabled={left > 0 || undefined}
        onClick={onResend}
      >
        {left > 0 ? text('code-delivery.resend-in', { count: left }) : text('code-delivery.resend')}
      </Button>
      <Status visuallyHidden>{resent && text('code-delivery.resent')}</Status>
    </>
  );
}
