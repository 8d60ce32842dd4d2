'use client';

import type { AuthenticatorStore } from '@foyer/state-machines';
import { useMemo, type SyntheticEvent } from 'react';
import { useAuthenticatorHandle } from './authenticator-context.ts';

/** Ends the session: on this device, or `everywhere`. It may stand as it is in `onClick`. */
export type SignOut = (options?: { readonly everywhere?: boolean | undefined } | SyntheticEvent) => void;

export const signOutWith = (store: AuthenticatorStore): SignOut => (options) =>
  store.send({ type: 'session.signOut', everywhere: options !== undefined && 'everywhere' in options && options.everywhere === true });

/** The way out, the same function as long as the provider is the same. */
export const useSignOut = (): SignOut => {
  const { store } = useAuthenticatorHandle();
  return useMemo(() => signOutWith(store), [store]);
};
