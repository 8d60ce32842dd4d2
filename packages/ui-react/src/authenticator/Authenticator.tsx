'use client';

import type { AuthPort } from '@foyer/state-machines';
import { use } from 'react';
import type { Messages } from '../messages/message.ts';
import { AuthenticatorContext } from './authenticator-context.ts';
import { AuthenticatorContent } from './AuthenticatorContent.tsx';
import type { AuthenticatorChildren } from './AuthenticatorGate.tsx';
import { AuthenticatorProvider, type AuthenticatorProviderProps } from './AuthenticatorProvider.tsx';
import type { AuthenticatorOptions } from './options.ts';
import { startScreens } from './start-screens.ts';

type Session = Pick<AuthenticatorProviderProps, 'initialSession' | 'onSignedIn' | 'onSignedOut' | 'redirectTo' | 'allowedRedirects' | 'whenExpired' | 'urlSync'>;

export interface AuthenticatorProps extends AuthenticatorOptions, Session {
  /** Where people are signed in. Not needed under an `Authenticator.Provider`, which has one. */
  backend?: AuthPort | undefined;
  /** The app: shown once somebody is signed in. A function is given who, and the way out. */
  children?: AuthenticatorChildren;
  /** Beside the form's own. */
  className?: string | undefined;
  /** The screen for a person who is not signed in. @default 'signIn' */
  initialState?: 'signIn' | 'signUp' | 'forgotPassword' | undefined;
  /** A card in the page, or a dialog over it. @default 'default' */
  variation?: 'default' | 'modal' | undefined;
  /** The person closes the dialog of `variation="modal"`. Without it the dialog stays until somebody is signed in. */
  onDismiss?: (() => void) | undefined;
  /** The language as a BCP 47 tag; it also says the direction. @default the surrounding provider's, or `en` */
  locale?: string | undefined;
  /** Texts by key: a language, or single texts of your own. */
  messages?: Messages | undefined;
}

/** The Authenticator's props, where the app may do calls of the backend itself. */
export interface ServedAuthenticatorProps<Services> extends Omit<AuthenticatorProps, 'services'> {
  /** The app's own checks, and what it does itself in place of the backend. It may change at any time. */
  services?: Services | undefined;
}

/**
 * Asks who a person is, and shows the app once that is known.
 *
 * @example
 * <Authenticator backend={backend}>{({ signOut, user }) => <App user={user} onSignOut={signOut} />}</Authenticator>
 */
export function Authenticator(props: AuthenticatorProps) {
  const { backend, initialSession, onSignedIn, onSignedOut, redirectTo, allowedRedirects, whenExpired, urlSync } = props;
  const outer = use(AuthenticatorContext);
  const initialScreen = startScreens[props.initialState ?? 'signIn'];
  const content = <AuthenticatorContent {...props} initialScreen={initialScreen} />;
  if (outer && !backend) return content;
  if (!backend) {
    throw new Error('[foyer] <Authenticator> has no backend: give it one in `backend`, or put it inside an <Authenticator.Provider>.');
  }
  return (
    <AuthenticatorProvider {...{ backend, initialScreen, initialSession, onSignedIn, onSignedOut, redirectTo, allowedRedirects, whenExpired, urlSync }}>
      {content}
    </AuthenticatorProvider>
  );
}
