'use client';

import type { AuthenticatorState } from '@foyer/state-machines';
import { useInsertionEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { useForm } from '../form/form-context.ts';
import { useOptions } from '../options.ts';
import { useErrorTextOf } from '../form/use-error-text.ts';
import { useSettings } from '../use-settings.ts';
import { describeField, describeState, type UseAuthenticator } from './facade.ts';
import { createMethods } from './methods.ts';
import { typedFormOf } from './typed-form.ts';

/** Picks what a component reads, so that it renders only when one of these changes. */
export type AuthenticatorSelector<Context = UseAuthenticator> = (context: Context) => readonly unknown[];

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
  const { errors, fields } = useForm();
  const { formFields, socialProviders } = useOptions();
  const errorText = useErrorTextOf();
  const latest = useRef(settings);
  useInsertionEffect(() => {
    latest.current = settings;
  });
  const methods = useMemo(() => createMethods(store, () => latest.current), [store]);
  const told = useMemo(() => ({
    fields: fields.map(describeField),
    QRFields: formFields?.setupTotp?.QR ?? null,
    socialProviders: socialProviders?.map((provider) => (typeof provider === 'string' ? provider : provider.name)) ?? settings.socialProviders,
  }), [fields, formFields, socialProviders, settings]);
  const describe = useMemo(() => {
    let last: { state: AuthenticatorState; facade: UseAuthenticator; picked: readonly unknown[] | undefined } | undefined;
    return (state: AuthenticatorState, select: AuthenticatorSelector | undefined) => {
      if (last?.state === state) return last.facade;
      const error = errorText(state.error);
      const facade = describeState({
        state, methods, settings, validationErrors: errors, error, selectedAuthMethod: typedFormOf(store).selected, ...told,
      });
      const picked = select?.(facade);
      const kept = last?.picked && picked && isSame(last.picked, picked) ? last.facade : facade;
      last = { state, facade: kept, picked };
      return kept;
    };
  }, [store, methods, settings, errors, errorText, told]);
  return useSyncExternalStore(
    store.subscribe,
    () => describe(store.getState(), selector),
    () => describe(firstState, selector),
  );
}
