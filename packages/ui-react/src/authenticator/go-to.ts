import { safeRedirect } from './safe-redirect.ts';

/** The place in the app where the person is, for the way back to it. */
export const currentPlace = (): string => location.pathname + location.search + location.hash;

/**
 * Goes to an address that came from outside, where that is safe. Within the app no page is loaded: the address changes,
 * and the app's router, which may be running already, is told.
 */
export const goTo = (to: string, allowList?: readonly string[]): void => {
  const address = safeRedirect(to, allowList);
  if (address === null || address === location.href) return;
  if (new URL(address).origin !== location.origin) return location.assign(address);
  history.replaceState(history.state, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
};
