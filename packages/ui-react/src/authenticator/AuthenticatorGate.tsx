'use client';

import type { AuthUser } from '@foyer/state-machines';
import type { ComponentType, ReactNode } from 'react';
import { classNames } from '../parts/class-names.ts';
import { root } from './Authenticator.css.ts';
import { useAuthenticatorHandle, useAuthenticatorState } from './authenticator-context.ts';
import { AuthenticatorDialog } from './AuthenticatorDialog.tsx';
import { useOverApp } from './over-app/use-over-app.tsx';
import { preloadScreens } from './screens.ts';
import { useSignOut, type SignOut } from './use-sign-out.ts';

/** The app that the form guards, or how to draw it for a person. */
export type AuthenticatorChildren = ReactNode | ((session: { signOut: SignOut; user: AuthUser }) => ReactNode);

export interface AuthenticatorGateProps {
  /** The card with the form. It stays as it is when it becomes known who is signed in. */
  readonly form: ReactNode;
  readonly header?: ComponentType | undefined;
  readonly footer?: ComponentType | undefined;
  readonly className?: string | undefined;
  readonly variation?: 'default' | 'modal' | undefined;
  readonly onDismiss?: (() => void) | undefined;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | '' | undefined;
  readonly children?: AuthenticatorChildren;
}

/**
 * Shows the app to a person who is signed in, and the form to everybody else. As long as that is not known,
 * the form keeps its place and is not seen; where that takes long, its card says so.
 */
export function AuthenticatorGate(props: AuthenticatorGateProps) {
  const { form, header: Header, footer: Footer, className, variation = 'default', onDismiss, lang, dir, children } = props;
  const signOut = useSignOut();
  const { user, waiting, isIn } = useAuthenticatorState(({ status, slow, user }) => ({
    user,
    waiting: status === 'restoring' && !slow,
    isIn: status === 'signedIn' || status === 'signingOut',
  }));
  const overApp = useOverApp(useAuthenticatorHandle(), { className, lang, dir });
  // The app is in the same place whether the dialog is over it or not, and so stays as it is.
  if (isIn && user) return <>{typeof children === 'function' ? children({ signOut, user }) : children}{overApp}</>;

  const box = (
    <div
      className={classNames(root, className)}
      data-foyer-part="authenticator"
      data-foyer-authenticator=""
      // Here, on the card and on the form, style sheets and tests of apps that come from Amplify UI hold on.
      data-amplify-authenticator=""
      data-variation={variation}
      data-unknown={waiting ? '' : undefined}
      lang={lang}
      dir={dir || undefined}
      onFocus={preloadScreens}
      onPointerEnter={preloadScreens}
    >
      {Header && <Header />}
      {form}
      {Footer && <Footer />}
    </div>
  );
  if (variation !== 'modal') return box;
  return <AuthenticatorDialog waiting={waiting} onDismiss={onDismiss}>{box}</AuthenticatorDialog>;
}
