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
  const before = location.href;
  history.replaceState(history.state, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  // Routers that keep the page behind the `#` listen to nothing else.
  if (new URL(before).hash !== location.hash) dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
};
