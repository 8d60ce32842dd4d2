import type { AuthenticatorState, AuthenticatorStore, AuthPort } from '@foyer/state-machines';
import { createContext, use, useRef, useSyncExternalStore } from 'react';
import type { Start } from './address/start-from-address.ts';

/** What a provider gives to everything under it. */
export interface AuthenticatorHandle {
  readonly backend: AuthPort;
  readonly store: AuthenticatorStore;
  /** The state that the page began with: what the server drew, and what hydration must draw again. */
  readonly firstState: AuthenticatorState;
  /** The Authenticators that can draw a dialog over the app, by an object that stands for each. The first one does. */
  readonly hosts: object[];
  /** Where the address has led: whether it did, and what it said until that is done, or of no matter. */
  readonly start: { readonly led: boolean; link: Start | undefined };
}

export const AuthenticatorContext = createContext<AuthenticatorHandle | null>(null);

/** The provider around a component. */
export const useAuthenticatorHandle = (): AuthenticatorHandle => {
  const handle = use(AuthenticatorContext);
  if (!handle) throw new Error('[foyer] `useAuthenticator` must be used inside an `Authenticator.Provider` (of one copy of Foyer).');
  return handle;
};

type Selected = Readonly<Record<string, unknown>>;

const isSame = (a: Selected, b: Selected) => Object.keys(b).every((key) => Object.is(a[key], b[key]));

/** Reads a part of the state, and renders again when something in that part has changed. */
export const useAuthenticatorState = <Part extends Selected>(select: (state: AuthenticatorState) => Part): Part => {
  const { store, firstState } = useAuthenticatorHandle();
  const last = useRef<Part>(null);
  const read = (state: AuthenticatorState) => {
    const next = select(state);
    if (last.current && isSame(last.current, next)) return last.current;
    last.current = next;
    return next;
  };
  return useSyncExternalStore(store.subscribe, () => read(store.getState()), () => read(firstState));
};
