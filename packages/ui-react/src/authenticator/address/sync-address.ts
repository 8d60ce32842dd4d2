import type { AuthenticatorStore, Screen } from '@foyer/state-machines';
import { asksForCode, isEntrance } from './start-from-address.ts';

/** Screens that no entry of the history stands for: the person is elsewhere, or in the app. */
const unlisted: readonly (Screen | null)[] = ['redirect', 'restore-failed', 'unknown-step', 'reauthenticate'];

/**
 * Keeps the screen in the address, as the value of a query parameter; the first screen has none. A step forward is an
 * entry of the history, so that the back button leads to the screen before. Nothing else goes into the address.
 *
 * @param home the screen without a parameter
 * @param begun where the person was when the file of this function was asked for: what came since is a step
 * @param signal ends it
 */
export function syncAddress(store: AuthenticatorStore, param: string, home: Screen, begun: Screen | null, signal: AbortSignal): void {
  const written = () => new URL(location.href).searchParams.get(param);
  /** What the address is to say; `undefined` while that is not known. */
  const due = () => {
    const { status, screen } = store.getState();
    if (status === 'restoring' || status === 'restoreFailed') return undefined;
    if (status !== 'signedOut' || screen === home) return null;
    return unlisted.includes(screen) ? undefined : screen;
  };
  const write = (change: 'pushState' | 'replaceState', screen: string | null) => {
    const url = new URL(location.href);
    if (screen === null) url.searchParams.delete(param);
    else url.searchParams.set(param, screen);
    history[change](history.state, '', url);
  };

  let isFirst = store.getState().screen === begun;
  const follow = () => {
    const screen = due();
    if (screen === undefined) return;
    const isStep = !isFirst && store.getState().status === 'signedOut';
    isFirst = false;
    if (screen !== written()) write(isStep ? 'pushState' : 'replaceState', screen);
  };

  /** The person went back or forward. Where the machines do not follow, the address follows them. */
  const goThere = () => {
    const screen = due();
    const wanted = written();
    const { status, username } = store.getState();
    // A screen without an entry is left by its own way back.
    if (screen === undefined && status === 'signedOut') return store.send({ type: 'flow.back' });
    if (screen === undefined || wanted === screen) return;
    const target = wanted ?? home;
    const mayEnter = status === 'signedOut' && isEntrance(target) && (!asksForCode(target) || username !== '');
    if (mayEnter) store.send({ type: 'screen.show', screen: target });
    // Machines that are still on their way will follow when they are here.
    const isComing = mayEnter && store.getState().busy;
    if (due() !== wanted && !isComing) write('replaceState', due() ?? null);
  };

  if (signal.aborted) return;
  signal.addEventListener('abort', store.subscribe(follow));
  addEventListener('popstate', goThere, { signal });
  follow();
}
