/** Runs a call when those before it have ended. */
export type Turns = <T>(signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/**
 * Lets calls run one after the other. aws-amplify keeps one sign-in for the whole page and cannot be interrupted: were
 * a cancelled sign-in still under way, its late answer would overwrite the session of the next.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, run) => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return run();
    });
    // How a call ends matters to its own caller alone; the next waits only for the end.
    last = Promise.allSettled([turn]);
    return turn;
  };
}
