'use client';

import { AuthError, type AuthPort, type AuthSettings, type PasswordPolicy } from '@foyer/state-machines';
import { useMemo } from 'react';
import { useAuthenticatorHandle } from './authenticator-context.ts';
import { useOptions, type AuthMethod } from './options.ts';

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

/** The settings of the backend, with what the app says laid over them. */
export const useSettings = (): ScreenSettings => {
  const { backend } = useAuthenticatorHandle();
  const { loginMechanisms, signUpAttributes, passwordSettings, passwordless } = useOptions();
  const asked = useMemo(() => ask(backend), [backend]);
  return useMemo(() => {
    const { settings, error } = asked;
    const hidden = new Set(passwordless?.hiddenAuthMethods);
    const methods = [...new Set<AuthMethod>(['PASSWORD', ...settings.factors.map(methodOf)])].filter((method) => !hidden.has(method));
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
  }, [asked, loginMechanisms, signUpAttributes, passwordSettings, passwordless]);
};
