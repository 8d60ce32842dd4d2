import { type Channel, StorageError } from '@foyer/state-machines/storage';
import { createTryAgain } from './try-again.ts';

/** What was asked of the backend, and what came of it. */
export type Loaded<T> =
  | { readonly status: 'loading'; readonly value: undefined; readonly error: undefined }
  | { readonly status: 'ready'; readonly value: T; readonly error: undefined }
  /** With what there was before. */
  | { readonly status: 'error'; readonly value: T | undefined; readonly error: StorageError };

export const LOADING = { status: 'loading', value: undefined, error: undefined } as const;

export interface LoadedChannel<T> extends Channel<Loaded<T>> {
  /** Asks again, and keeps what is good until the answer is there. */
  renew(): void;
}

interface Source<T> {
  readonly load: (signal: AbortSignal) => Promise<T>;
  /** Calls back when somebody else is signed in, or the person of before is back. Answers with the function that stops it. */
  readonly watchIdentity: (onChange: (isBack?: boolean) => void) => () => void;
  /** When the value has to be asked for again, and when it is good for nothing, in milliseconds from now. */
  readonly ages?: ((value: T) => { readonly renewIn: number; readonly endsIn: number }) | undefined;
  /** Called when somebody looks. Those who had it before `onEmpty` may look again. */
  readonly onBegin?: (() => void) | undefined;
  /** Called when nobody looks and there is nothing to keep: whoever looks next may have a new channel. */
  readonly onEmpty?: (() => void) | undefined;
}

/** How soon a renewal that failed is tried again while the value is good, in milliseconds. */
const AGAIN = 5000;
/** The longest wait that a browser's timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * A value that is asked for when the first component looks, and kept fresh as long as one does. It is kept for the next
 * that looks, as long as it is good and the same person is signed in. What failed for a reason that passes is tried again.
 */
export function createLoadedChannel<T>({ load, watchIdentity, ages, onBegin, onEmpty }: Source<T>): LoadedChannel<T> {
  const listeners = new Set<() => void>();
  let state: Loaded<T> = LOADING;
  let asking: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endsAt = Infinity;
  let stopWatching: (() => void) | undefined;

  const set = (next: Loaded<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const later = (delay: number, run: () => void = askAgain) => {
    clearTimeout(timer);
    if (delay !== Infinity) timer = setTimeout(run, Math.min(Math.max(delay, 0), LONGEST));
  };

  const askAgain = () => {
    if (listeners.size === 0) return forget();
    asking?.abort();
    const own = new AbortController();
    asking = own;
    void ask(own.signal);
  };
  const trying = createTryAgain(askAgain);

  const renew = () => {
    if (state.status === 'error') set(LOADING);
    askAgain();
  };

  const ask = async (signal: AbortSignal) => {
    try {
      const value = await load(signal);
      if (signal.aborted) return;
      const { renewIn, endsIn } = ages?.(value) ?? { renewIn: Infinity, endsIn: Infinity };
      endsAt = Date.now() + endsIn;
      trying.stop();
      set({ status: 'ready', value, error: undefined });
      later(renewIn);
    } catch (cause) {
      if (signal.aborted) return;
      const isStillGood = state.status === 'ready' && Date.now() + AGAIN < endsAt;
      if (isStillGood) return later(AGAIN);
      const error = StorageError.from(cause);
      // One that comes again is told once.
      if (state.error?.code !== error.code) set({ status: 'error', value: error.passing ? state.value : undefined, error });
      if (error.passing) trying.later();
      else trying.stop();
    }
  };

  const forget = () => {
    state = LOADING;
    stopWatching?.();
    stopWatching = undefined;
    clearTimeout(timer);
    onEmpty?.();
  };

  /** The person of before, whose session had expired, keeps what is good until it is asked for in the new one. */
  const startAnew = (isBack = false) => {
    if (listeners.size === 0) return forget();
    if (!isBack || state.value === undefined) set(LOADING);
    askAgain();
  };

  const begin = () => {
    onBegin?.();
    // While nobody looks it goes on for what is kept: another person must not find what was one's own.
    stopWatching ??= watchIdentity(startAnew);
    if (state.status === 'ready' && Date.now() < endsAt) later(endsAt - Date.now() - AGAIN);
    else askAgain();
  };

  const end = () => {
    asking?.abort();
    trying.stop();
    if (state.status === 'ready') later(endsAt - Date.now(), forget);
    else forget();
  };

  return {
    get: () => state,
    renew,
    subscribe(onChange) {
      const own = () => onChange();
      listeners.add(own);
      if (listeners.size === 1) begin();
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) end();
      };
    },
  };
}
