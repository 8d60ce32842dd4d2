'use client';

import { createEarlyStore, type AuthenticatorEmitted, type AuthPort, type AuthUser, type StartScreen } from '@foyer/state-machines';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { forgetStart, SCREEN, startFromAddress } from './address/start-from-address.ts';
import { AuthenticatorContext } from './authenticator-context.ts';
import { goTo } from './go-to.ts';
import { useOverApp } from './over-app/use-over-app.tsx';
import { useIsServerHtml } from './use-is-server-html.ts';

export interface AuthenticatorProviderProps {
  /** Where people are signed in: an adapter, such as `createMemoryAuth()`. */
  readonly backend: AuthPort;
  /** The screen for a person who is not signed in. @default 'sign-in' */
  readonly initialScreen?: StartScreen | undefined;
  /** Who is signed in, where the page knows it: a user, or `null` for nobody. @default undefined, the backend is asked */
  readonly initialSession?: AuthUser | null | undefined;
  /** Somebody is signed in: by a form, by a session that was there, or in another tab. */
  readonly onSignedIn?: ((user: AuthUser, reason: 'here' | 'restored' | 'elsewhere') => void) | undefined;
  /** Nobody is signed in any more. */
  readonly onSignedOut?: ((reason: 'here' | 'elsewhere' | 'expired') => void) | undefined;
  /**
   * Where somebody goes who has just signed in here; it may come from outside, as `?next=…` does, since only the page's
   * own origin and those of `allowedRedirects` are gone to. @default nowhere, they stay
   */
  readonly redirectTo?: string | undefined;
  /** Other origins that `redirectTo` may lead to, as `https://app.example.com`. @default [] */
  readonly allowedRedirects?: readonly string[] | undefined;
  /**
   * Where a person is asked again whose session has expired: in a dialog over the app, which stays as it is, or on the
   * sign-in screen in place of the app. @default 'inPlace'
   */
  readonly whenExpired?: 'inPlace' | 'signIn' | undefined;
  /**
   * Keeps the screen in the address, as `?auth=sign-up`, so that the back button leads to the screen before and a link to
   * a screen; a string names another query parameter. No name, code or secret is in it. @default false
   */
  readonly urlSync?: boolean | string | undefined;
  /** What knows the session. */
  readonly children?: ReactNode;
}

/** Runs the Authenticator's machines for everything under it; `useAuthenticator` works there, with or without a form on the page. */
export function AuthenticatorProvider(props: AuthenticatorProviderProps) {
  const { backend } = props;
  const [known, setKnown] = useState({ backend, version: 0 });
  if (known.backend !== backend) setKnown({ backend, version: known.version + 1 });
  return <MachinesOfOneBackend key={known.version} {...props} />;
}

/** The machines hold on to the backend that they began with; with another one, they begin anew. */
function MachinesOfOneBackend(props: AuthenticatorProviderProps) {
  const { backend, initialScreen = 'sign-in', initialSession, onSignedIn, onSignedOut, redirectTo, allowedRedirects, whenExpired, urlSync, children } = props;
  const isServerHtml = useIsServerHtml();
  const param = urlSync === true ? SCREEN : urlSync || undefined;
  const [start] = useState(() => startFromAddress(param));
  const [returning] = useState(() => !isServerHtml && backend.returning());
  const [waits, setWaits] = useState(returning);
  const [store] = useState(() => createEarlyStore({
    port: backend, initialSession, returning,
    initialScreen: (!isServerHtml && start?.screen) || initialScreen,
    ...(start && !isServerHtml && { carry: { username: start.username } }),
  }));
  const handle = useMemo(
    () => ({ backend, store, firstState: store.getState(), hosts: [], start: { led: start !== undefined, link: store.getState().user ? undefined : start } }),
    [backend, store, start],
  );
  const hear = useEvent((event: AuthenticatorEmitted) => {
    // The link of an email is for who came by it: for nobody who is here after somebody was in, or who has left its screen unseen.
    if (event.type !== 'returned' && event.reason !== 'expired') handle.start.link = undefined;
    switch (event.type) {
      case 'signedIn':
        if (event.reason === 'here' && redirectTo !== undefined) goTo(redirectTo, allowedRedirects);
        return onSignedIn?.(event.user, event.reason);
      case 'signedOut': return onSignedOut?.(event.reason);
      case 'returned': return goTo(event.to);
    }
  });
  useEffect(() => store.start(hear), [store, hear]);
  useEffect(() => {
    if (!waits) return;
    // An identity provider's answer leaves the address in the next task. Until then the app does not see it.
    const timer = setTimeout(setWaits, 0, false);
    return () => clearTimeout(timer);
  }, [waits]);
  useEffect(() => {
    forgetStart();
    // What a server has drawn is taken over as it is, and then goes where the address leads.
    const { user, screen } = store.getState();
    const { link } = handle.start;
    if (link && !user && screen !== link.screen) store.send({ type: 'screen.show', screen: link.screen, username: link.username });
  }, [store, handle]);
  useEffect(() => {
    if (param === undefined) return;
    const life = new AbortController();
    const { screen } = store.getState();
    const sync = (): void => void import('./address/sync-address.ts').then(
      ({ syncAddress }) => syncAddress(store, param, initialScreen, screen, life.signal),
      // Its file did not come. The next step of the person asks for it again.
      () => {
        const stop = store.subscribe(() => {
          stop();
          if (!life.signal.aborted) sync();
        });
      },
    );
    sync();
    return () => life.abort();
  }, [store, param, initialScreen]);
  useEffect(() => store.send({ type: 'prompts.change', prompts: { expired: whenExpired === 'signIn' ? 'sign-in' : 'in-place' } }), [store, whenExpired]);

  const overApp = useOverApp(handle);
  return <AuthenticatorContext value={handle}>{!waits && children}{overApp}</AuthenticatorContext>;
}
