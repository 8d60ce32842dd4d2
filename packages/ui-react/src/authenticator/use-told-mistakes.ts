'use client';

import { AuthError, type AuthPort } from '@foyer/state-machines';
import { useEffect } from 'react';
import { loadUntilThere } from './load-until-there.ts';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { useAuthenticatorHandle } from './authenticator-context.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const faultOf = (backend: AuthPort): AuthError | undefined => {
  try {
    backend.settings();
    return undefined;
  } catch (cause) {
    return AuthError.from(cause);
  }
};

/**
 * Outside of production the console says what an app has got wrong. The sentences are in a file that comes then alone.
 *
 * @param self stands for this one among the Authenticators of a page
 */
export const useToldMistakes = (props: AuthenticatorProps, self: object): void => {
  const handle = useAuthenticatorHandle();
  useEffect(() => {
    if (process.env.NODE_ENV === 'production') return;
    // Asked at once: an app that calls `Amplify.configure` in an effect of its own has done so when the file is here.
    const fault = faultOf(handle.backend);
    let stop: (() => void) | undefined;
    const stopLoading = loadUntilThere(() => import('./tell-mistakes.ts'), (file) => {
      stop = file.tellMistakes(props, handle, fault, self);
    });
    return () => {
      stopLoading();
      stop?.();
    };
  }, [handle, props, self]);
};
