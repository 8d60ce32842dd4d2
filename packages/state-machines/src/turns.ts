/** Runs a call when those before it have ended. */
export interface Turns {
  /**
   * @param giveWay makes it a call that waits for a person who may never come: it lets others go first, which end it by this
   * @throws the reason of `signal`, where that is aborted before the turn has come
   */
  <T>(signal: AbortSignal, run: () => Promise<T>, giveWay?: () => void): Promise<T>;
}

/** Makes a line of its own, for calls that need not wait for those of the page. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  const standbys: (() => void)[] = [];
  return (signal, run, giveWay) => {
    if (giveWay) standbys.push(giveWay);
    else standbys.splice(0).forEach((end) => end());
    const turn = last.then(() => {
      signal.throwIfAborted();
      return run();
    });
    // How a call ends matters to its own caller alone; the next waits only for the end.
    last = Promise.allSettled([turn]);
    return turn;
  };
}

/**
 * The turns of the page, however many adapters and Authenticators it has: a browser takes no second request of
 * `navigator.credentials` while it has one, and aws-amplify, which cannot be interrupted, keeps one sign-in for the whole
 * page. Were a cancelled one still under way, its late answer would overwrite the session of the next. A call in turn makes
 * no other in turn: it would wait for itself.
 *
 * @example
 * const credential = await inTurn(signal, () => navigator.credentials.get({ publicKey, signal }));
 */
export const inTurn: Turns = createTurns();
