'use client';

import type { AuthenticatorState } from '@foyer/state-machines';
import { useInsertionEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { useForm } from '../form/form-context.ts';
import { useErrorTextOf } from '../form/use-error-text.ts';
import { useSettings } from '../use-settings.ts';
import { describeState, type UseAuthenticator } from './facade.ts';
import { createMethods } from './methods.ts';

/** Picks what a component reads, so that it renders only when one of these changes. */
export type AuthenticatorSelector = (context: UseAuthenticator) => readonly unknown[];

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((value, at) => Object.is(value, b[at]));

/**
 * The state of the Authenticator around the caller, and what can be done. It works under an `Authenticator.Provider`
 * with or without a form on the page.
 *
 * @param selector picks what the caller reads; without it every change renders
 * @throws outside of a provider
 * @example
 * const { user, signOut } = useAuthenticator((context) => [context.user]);
 */
export function useAuthenticator(selector?: AuthenticatorSelector): UseAuthenticator {
  const { store, firstState } = useAuthenticatorHandle();
  const settings = useSettings();
  const { errors } = useForm();
  const errorText = useErrorTextOf();
  const latest = useRef(settings);
  useInsertionEffect(() => {
    latest.current = settings;
  });
  const methods = useMemo(() => createMethods(store, () => latest.current), [store]);
  const describe = useMemo(() => {
    let last: { state: AuthenticatorState; facade: UseAuthenticator; picked: readonly unknown[] | undefined } | undefined;
    return (state: AuthenticatorState, select: AuthenticatorSelector | undefined) => {
      if (last?.state === state) return last.facade;
      const error = errorText(state.error);
      const facade = describeState({ state, methods, settings, validationErrors: errors, error });
      const picked = select?.(facade);
      const kept = last?.picked && picked && isSame(last.picked, picked) ? last.facade : facade;
      last = { state, facade: kept, picked };
      return kept;
    };
  }, [methods, settings, errors, errorText]);
  return useSyncExternalStore(
    store.subscribe,
    () => describe(store.getState(), selector),
    () => describe(firstState, selector),
  );
}
