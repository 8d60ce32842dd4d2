'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { AuthenticatorContext, type AuthenticatorHandle } from '../authenticator-context.ts';
import { AuthenticatorDialog } from '../AuthenticatorDialog.tsx';
import { lazyParts } from '../lazy-part.tsx';
import { ScreenLoadError } from '../lazy-screen.tsx';
import { ScreenBoundary } from '../ScreenBoundary.tsx';
import type { OverAppProps } from './OverApp.tsx';

export interface OverAppLook {
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | '' | undefined;
}

const file = /* @__PURE__ */ lazyParts(() => import('./OverApp.tsx'));
const LazyOverApp = /* @__PURE__ */ file.part<OverAppProps>(({ default: OverApp }) => OverApp, {
  // Nothing can be done without it: the `ScreenBoundary` around it says so.
  missing(_props, _retry, cause) { throw new ScreenLoadError(cause, file.load); },
});

/**
 * The dialog over the app, while there is one: it asks who is signed in to prove it, or says that a sign-out was refused.
 * An Authenticator draws it, with its texts and its options; the provider does where there is no Authenticator on the page.
 */
export const useOverApp = (handle: AuthenticatorHandle, look?: OverAppLook): ReactNode => {
  const { hosts, store } = handle;
  const [host] = useState(() => (look ? {} : undefined));
  useEffect(() => {
    if (!host) return;
    hosts.push(host);
    return () => void hosts.splice(hosts.indexOf(host), 1);
  }, [host, hosts]);
  const over = useSyncExternalStore(store.subscribe, () => {
    const { user, screen, error } = store.getState();
    return user && (screen ?? error);
  }, () => null);
  const { user, notice, screen, error } = store.getState();
  if (!over || !user || hosts[0] !== host) return null;
  const expired = notice === 'session-expired';
  const refusal = screen ? null : error;
  const onCancel = () => store.send({ type: refusal ? 'error.dismiss' : 'reauthentication.cancel' });
  return (
    <AuthenticatorContext value={handle}>
      <AuthenticatorDialog waiting={false} onDismiss={expired ? undefined : onCancel}>
        <ScreenBoundary>
          <LazyOverApp {...look} user={user} expired={expired} refusal={refusal} onCancel={onCancel} />
        </ScreenBoundary>
      </AuthenticatorDialog>
    </AuthenticatorContext>
  );
};
