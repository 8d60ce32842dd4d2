'use client';

import type { AuthUser } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import type { ServedAuthenticatorProps } from './Authenticator.tsx';
import type { AuthenticatorServices } from './options.ts';
import type { SignOut } from './use-sign-out.ts';

/** What a component that needs a person is given. */
export interface WithAuthenticatorProps {
  /** Signs the person out. */
  signOut?: SignOut | undefined;
  /** Who is signed in. */
  user?: AuthUser | undefined;
}

/** The props of the Authenticator around a component. */
export type WithAuthenticatorOptions<Services = AuthenticatorServices> = Omit<ServedAuthenticatorProps<Services>, 'children'>;

/** Makes `withAuthenticator` for an Authenticator: the one with a backend of its own, or the one that is given one. */
export const createWithAuthenticator = <Services,>(Authenticator: ComponentType<ServedAuthenticatorProps<Services>>) =>
  /**
   * Shows a component to people who are signed in, and asks all others to sign in first.
   *
   * @example
   * export default withAuthenticator(App, { loginMechanisms: ['email'] });
   */
  function withAuthenticator<Props extends WithAuthenticatorProps>(
    Guarded: ComponentType<Props>,
    { variation = 'modal', ...options }: WithAuthenticatorOptions<Services> = {},
  ): ComponentType<Omit<Props, keyof WithAuthenticatorProps>> {
    function WithAuthenticator(props: Omit<Props, keyof WithAuthenticatorProps>) {
      return (
        <Authenticator variation={variation} {...options}>
          {({ signOut, user }) => <Guarded {...(props as Props)} signOut={signOut} user={user} />}
        </Authenticator>
      );
    }
    WithAuthenticator.displayName = `withAuthenticator(${Guarded.displayName ?? Guarded.name})`;
    return WithAuthenticator;
  };
