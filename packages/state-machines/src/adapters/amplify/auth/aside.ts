let asides = 0;
const watchers = new Set<() => void>();

/** Whether a `signedIn` that aws-amplify tells this tab's page of is about a sign-in beside the session. */
export const isAside = (): boolean => asides > 0;

/** Calls back when a call beside the session has ended, however it ended. Answers with the function that stops it. */
export function watchAsides(onEnd: () => void): () => void {
  watchers.add(onEnd);
  return () => void watchers.delete(onEnd);
}

/**
 * Runs a sign-in beside the session, of which aws-amplify tells as of one of the session's own: who believed
 * that would end uploads and clear the rows of a person who is still here.
 */
export async function aside<T>(run: () => Promise<T>): Promise<T> {
  asides += 1;
  try {
    return await run();
  } finally {
    asides -= 1;
    for (const watcher of watchers) watcher();
  }
}
