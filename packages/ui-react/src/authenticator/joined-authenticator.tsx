'use client';

import type { AuthPort } from '@foyer/state-machines';
import { createContext, use, useEffect, useInsertionEffect, useMemo, useRef, type RefObject } from 'react';
import { loadUntilThere } from './load-until-there.ts';
import { useVocabulary, type Vocabulary } from '../amplify-ui/use-vocabulary.ts';
import { Authenticator, type ServedAuthenticatorProps } from './Authenticator.tsx';
import { AuthenticatorContext } from './authenticator-context.ts';
import { AuthenticatorProvider, type AuthenticatorProviderProps } from './AuthenticatorProvider.tsx';
import type { AuthenticatorServices } from './options.ts';
import { statics } from './statics.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** The provider's props, where the backend need not be named. */
export type JoinedProviderProps = Omit<AuthenticatorProviderProps, 'backend'> & { readonly backend?: AuthPort | undefined };

/** A backend some of whose calls an app may do itself. */
export interface ServedBackend<Services> extends AuthPort {
  withServices(read: () => Services): AuthPort;
}

/** Makes a backend when it is first asked for, and answers with the same one from then on. */
export const oneBackend = <Backend,>(make: () => Backend): (() => Backend) => {
  let made: Backend | undefined;
  return () => (made ??= make());
};

/** Makes the Authenticator and its provider for one backend. */
export const joinAuthenticator = <Services extends object>(
  backendOf: () => ServedBackend<Services>,
  noServices: Services,
  vocabulary: Vocabulary,
) => {
  /** The services of the provider around: the Authenticator within says them. */
  const ServicesContext = createContext<RefObject<Services> | null>(null);

  /** The backend, with the place where the services stand that it asks for at each call. */
  const useServed = (given: AuthPort | undefined, isInside = false) => {
    const services = useRef(noServices);
    const backend = useMemo(
      () => given ?? (isInside ? undefined : backendOf().withServices(() => services.current)),
      [given, isInside],
    );
    return { backend, services };
  };

  function Provider({ backend: given, children, ...props }: JoinedProviderProps) {
    const outer = use(AuthenticatorContext);
    const isInside = outer !== null && !given;
    const { backend, services } = useServed(given, isInside);
    if (!backend) return children;
    return (
      <ServicesContext value={services}>
        <AuthenticatorProvider {...props} backend={backend}>{children}</AuthenticatorProvider>
      </ServicesContext>
    );
  }

  function JoinedAuthenticator(props: ServedAuthenticatorProps<AuthenticatorServices & Services>) {
    const isInside = use(AuthenticatorContext) !== null && !props.backend;
    const outer = use(ServicesContext);
    const { backend, services: own } = useServed(props.backend, isInside);
    useInsertionEffect(() => {
      const services = isInside ? outer : own;
      if (services) services.current = props.services ?? noServices;
    });
    useEffect(() => {
      if (process.env.NODE_ENV === 'production') return;
      return loadUntilThere(() => import('../amplify-ui/warn-of-old-css.ts'), (file) => file.warnOfOldCss());
    }, []);
    return <Authenticator {...props} {...useVocabulary(vocabulary, props)} backend={backend} />;
  }

  return Object.assign(JoinedAuthenticator, { displayName: 'Authenticator', Provider, ...statics });
};
