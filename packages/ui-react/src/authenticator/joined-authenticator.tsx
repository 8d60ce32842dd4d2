'use client';

import type { AuthPort } from '@foyer/state-machines';
import { use } from 'react';
import { Authenticator, type AuthenticatorProps } from './Authenticator.tsx';
import { AuthenticatorContext } from './authenticator-context.ts';
import { AuthenticatorProvider, type AuthenticatorProviderProps } from './AuthenticatorProvider.tsx';
import { statics } from './statics.tsx';

/** The provider's props, where the backend need not be named. */
export type JoinedProviderProps = Omit<AuthenticatorProviderProps, 'backend'> & { readonly backend?: AuthPort | undefined };

/** Makes the Authenticator and its provider for one backend, which is made when the first of them is drawn. */
export const joinAuthenticator = (createBackend: () => AuthPort) => {
  let made: AuthPort | undefined;
  const backendOf = (given: AuthPort | undefined) => given ?? (made ??= createBackend());

  function JoinedAuthenticator(props: AuthenticatorProps) {
    const outer = use(AuthenticatorContext);
    return <Authenticator {...props} backend={outer ? props.backend : backendOf(props.backend)} />;
  }

  function Provider(props: JoinedProviderProps) {
    return <AuthenticatorProvider {...props} backend={backendOf(props.backend)} />;
  }

  return Object.assign(JoinedAuthenticator, { displayName: 'Authenticator', Provider, ...statics });
};
