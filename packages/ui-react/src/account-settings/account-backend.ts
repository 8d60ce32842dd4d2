'use client';

import type { AuthPort, AuthUser } from '@foyer/state-machines';
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { AuthenticatorContext } from '../authenticator/authenticator-context.ts';

/** The backend of the settings of an account, outside of an Authenticator. */
export const AccountBackendContext = createContext<(() => AuthPort) | null>(null);

const never = () => () => {};

/** The backend of the Authenticator around, else the one that the app or the kit has for it. */
export const useAccountBackend = (given: AuthPort | undefined): AuthPort => {
  const handle = use(AuthenticatorContext);
  const makeBackend = use(AccountBackendContext);
  const backend = given ?? handle?.backend ?? makeBackend?.();
  if (!backend) {
    throw new Error('[foyer] AccountSettings has no backend that knows the account; put it inside an <Authenticator>, or give it one in `backend`.');
  }
  return backend;
};

/** Who is signed in on a backend; `null` for nobody, or as long as it is not known. */
export const useAccountUser = (backend: AuthPort): AuthUser | null => {
  const handle = use(AuthenticatorContext);
  const store = handle?.backend === backend ? handle.store : undefined;
  const read = () => (store?.getState().status === 'signedOut' ? null : store?.getState().user) ?? null;
  const told = useSyncExternalStore(store?.subscribe ?? never, read, () => null);
  const [asked, setAsked] = useState<AuthUser | null>(null);

  useEffect(() => {
    if (store) return;
    const asking = new AbortController();
    const ask = () => void backend.currentUser(asking.signal).then(setAsked, () => setAsked(null));
    ask();
    const stop = backend.watch((event) => (event.type === 'signedIn' ? ask() : setAsked(null)));
    return () => {
      asking.abort();
      stop();
    };
  }, [backend, store]);

  return store ? told : asked;
};
