'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { AuthenticatorContext, type AuthenticatorHandle } from '../authenticator-context.ts';
import { AuthenticatorDialog } from '../AuthenticatorDialog.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { ScreenLoadError } from '../lazy-screen.tsx';
import { ScreenBoundary } from '../ScreenBoundary.tsx';
import type { ReauthenticateCardProps } from './ReauthenticateCard.tsx';

export interface ReauthenticateLook {
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | '' | undefined;
}

const LazyCard = /* @__PURE__ */ lazyPart<ReauthenticateCardProps>(() => import('./ReauthenticateCard.tsx'), {
  // Nothing can be done without it: the `ScreenBoundary` around it says so.
  missing(_, retry, cause) { throw new ScreenLoadError(cause, retry); },
});

/**
 * The dialog that asks who is signed in to prove it, while they are asked. An Authenticator draws it, with its texts and
 * its options; the provider does where there is no Authenticator on the page.
 */
export const useReauthenticateDialog = (handle: AuthenticatorHandle, look?: ReauthenticateLook): ReactNode => {
  const { hosts, store } = handle;
  const [host] = useState(() => (look ? {} : undefined));
  useEffect(() => {
    if (!host) return;
    hosts.push(host);
    return () => void hosts.splice(hosts.indexOf(host), 1);
  }, [host, hosts]);
  const asks = useSyncExternalStore(store.subscribe, () => store.getState().screen === 'reauthenticate', () => false);
  const { user, notice } = store.getState();
  if (!asks || !user || hosts[0] !== host) return null;
  const expired = notice === 'session-expired';
  const onCancel = () => store.send({ type: 'reauthentication.cancel' });
  return (
    <AuthenticatorContext value={handle}>
      <AuthenticatorDialog waiting={false} onDismiss={expired ? undefined : onCancel}>
        <ScreenBoundary>
          <LazyCard {...look} user={user} expired={expired} onCancel={onCancel} />
        </ScreenBoundary>
      </AuthenticatorDialog>
    </AuthenticatorContext>
  );
};
