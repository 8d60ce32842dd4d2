/** What aws-amplify tells the whole page of. */
type Told = 'signedIn' | 'signedOut';

const asides = { signedIn: 0, signedOut: 0 };
const watchers = new Set<() => void>();

/** Whether what aws-amplify tells of in this tab is about a call beside the session. */
export const isAside = (told: Told): boolean => asides[told] > 0;

/** Calls back when a call beside the session has ended, however it ended. Answers with the function that stops it. */
export function watchAsides(onEnd: () => void): () => void {
  watchers.add(onEnd);
  return () => void watchers.delete(onEnd);
}

/**
 * Runs a sign-in or sign-out beside the session, of which aws-amplify tells as of one of the session's own: who believed
 * that would end uploads and clear the rows of a person who is still here.
 */
export async function aside<T>(told: Told, run: () => Promise<T>): Promise<T> {
  asides[told] += 1;
  try {
    return await run();
  } finally {
    asides[told] -= 1;
    for (const watcher of watchers) watcher();
  }
}
