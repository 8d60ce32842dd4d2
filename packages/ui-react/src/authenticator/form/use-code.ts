'use client';

import { useState } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from '../authenticator-context.ts';
import type { ResendCodeProps } from './ResendCode.tsx';

/** What a screen that asks for a sent code is given to send another. */
export const useCode = (): ResendCodeProps => {
  const { store } = useAuthenticatorHandle();
  const { resendAt, resending, error } = useAuthenticatorState(({ resendAt, resending, error }) => ({ resendAt, resending, error }));
  const [asked, setAsked] = useState(false);
  return {
    resendAt,
    resending,
    resent: asked && !resending && !error,
    onResend: () => {
      setAsked(true);
      store.send({ type: 'code.resend' });
    },
  };
};
