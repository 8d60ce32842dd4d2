import { inTurn, type Turns } from './turns.ts';

/**
 * Makes a request of `navigator.credentials` that a person may never answer, as that of the autofill list. It goes on for
 * as long as nobody else has a turn: it is ended for each of them, and then made again.
 *
 * @param run makes the request with the signal that it is given, and rejects once that is aborted
 * @param turns the others. @default those of the page
 * @throws what `run` throws, but for its having been ended; and the reason of `signal`
 * @example
 * const credential = await standBy(signal, (signal) => navigator.credentials.get({ mediation: 'conditional', publicKey, signal }));
 */
export async function standBy<T>(signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>, turns: Turns = inTurn): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const other = new AbortController();
    const either = AbortSignal.any([signal, other.signal]);
    try {
      return await turns(either, () => run(either), () => other.abort());
    } catch (error) {
      if (signal.aborted || !other.signal.aborted) throw error;
    }
  }
}
