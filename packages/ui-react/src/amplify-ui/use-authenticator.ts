'use client';

import type { AuthUser } from '@foyer/state-machines';
import type { UseAuthenticator as Facade } from '../authenticator/facade/facade.ts';
import { useAuthenticator as useFacade, type AuthenticatorSelector } from '../authenticator/facade/useAuthenticator.ts';

/** What `useAuthenticator` gives, with the types of Amplify UI. */
export interface UseAuthenticator extends Omit<Facade, 'user' | 'codeDeliveryDetails' | 'error' | 'allowedMfaTypes'> {
  /** Who is signed in. As in Amplify UI the type does not say it, but nobody is before `authStatus` is `authenticated`. */
  readonly user: AuthUser;
  /** Where the last code went. As in Amplify UI the type does not say it, but there is none before a code was sent. */
  readonly codeDeliveryDetails: NonNullable<Facade['codeDeliveryDetails']>;
  /** What the last attempt failed with. As in Amplify UI the type does not say it, but there is none before one has failed. */
  readonly error: NonNullable<Facade['error']>;
  /** The second factors to choose from. As in Amplify UI the type does not say it, but there are none before that is asked. */
  readonly allowedMfaTypes: NonNullable<Facade['allowedMfaTypes']>;
}

/**
 * The state of the Authenticator around the caller, and what can be done. It works under an `Authenticator.Provider`
 * with or without a form on the page.
 *
 * @param selector picks what the caller reads; without it every change renders
 * @throws outside of a provider
 * @example
 * const { user, signOut } = useAuthenticator((context) => [context.user]);
 */
export const useAuthenticator = useFacade as (selector?: AuthenticatorSelector<UseAuthenticator>) => UseAuthenticator;
