/** Where the tabs of a browser tell each other that the session has expired. It holds nothing of it. */
const MARK = 'foyer.session-expired';

/**
 * Another tab sees only that the tokens go, as with a sign-out. aws-amplify tells this tab first, so the mark is there
 * before they go, and the other tab finds it.
 */
export const noteExpiry = (): void => storage()?.setItem(MARK, '');

/** Whether the tokens have gone because the session has expired. */
export const isExpiry = (): boolean => storage()?.getItem(MARK) === '';

/** Somebody is signed in. */
export const forgetExpiry = (): void => storage()?.removeItem(MARK);

/** Where a browser forbids its storage, aws-amplify has none either, and its tabs know nothing of each other. */
function storage(): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
