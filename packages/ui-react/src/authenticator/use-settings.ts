'use client';

import { AuthError, type AuthPort, type AuthSettings, type PasswordPolicy } from '@foyer/state-machines';
import { useMemo } from 'react';
import { useAuthenticatorHandle } from './authenticator-context.ts';
import { useOptions, type AuthMethod } from './options.ts';
import { useIsServerHtml } from './use-is-server-html.ts';

/** What the screens go by: the app's word before the backend's. */
export interface ScreenSettings extends AuthSettings {
  /** The first factors on offer. */
  readonly methods: readonly AuthMethod[];
  readonly preferredMethod: AuthMethod | undefined;
  /** Why the backend could not say anything. Every screen shows it. */
  readonly error: AuthError | null;
}

const cognitoPolicy: PasswordPolicy = {
  minLength: 8, requireLowercase: false, requireUppercase: false, requireNumbers: false, requireSpecialCharacters: false,
};

const unknown: AuthSettings = {
  loginMechanisms: ['username'], signUpAttributes: [], passwordPolicy: cognitoPolicy, socialProviders: [], factors: [], preferredFactor: undefined,
};

const ask = (backend: AuthPort): { settings: AuthSettings; error: AuthError | null } => {
  try {
    return { settings: backend.settings(), error: null };
  } catch (cause) {
    return { settings: unknown, error: AuthError.from(cause) };
  }
};

const methodOf = (factor: AuthSettings['factors'][number]): AuthMethod => (factor === 'PASSWORD_SRP' ? 'PASSWORD' : factor);

/** The settings of the backend, with what the app says laid over them, and without what this browser cannot. */
export const useSettings = (): ScreenSettings => {
  const { backend } = useAuthenticatorHandle();
  const { loginMechanisms, signUpAttributes, passwordSettings, passwordless } = useOptions();
  const isServerHtml = useIsServerHtml();
  const asked = useMemo(() => ask(backend), [backend]);
  return useMemo(() => {
    const { settings, error } = asked;
    const hidden = new Set(passwordless?.hiddenAuthMethods);
    const wanted = [...new Set<AuthMethod>(['PASSWORD', ...settings.factors.map(methodOf)])].filter((method) => !hidden.has(method));
    const possible = wanted.filter((method) => method !== 'WEB_AUTHN' || isServerHtml || backend.capabilities.passkeys);
    // Where a passkey is the only way, the browser's refusal says more than a form without a way.
    const methods = possible.length > 0 ? possible : wanted;
    const preferred = passwordless?.preferredAuthMethod ?? (settings.preferredFactor && methodOf(settings.preferredFactor));
    return {
      ...settings,
      loginMechanisms: loginMechanisms?.length ? loginMechanisms : settings.loginMechanisms,
      signUpAttributes: signUpAttributes ?? settings.signUpAttributes,
      passwordPolicy: { ...settings.passwordPolicy, ...passwordSettings },
      methods,
      preferredMethod: preferred && methods.includes(preferred) ? preferred : undefined,
      error,
    };
  }, [asked, backend, isServerHtml, loginMechanisms, signUpAttributes, passwordSettings, passwordless]);
};
