/**
 * Runs a call that takes no signal of its own. Once `signal` is aborted the call rejects as `cancelled` says, and whatever
 * it comes to later is dropped.
 */
export const abortable = <T>(
  signal: AbortSignal,
  run: () => Promise<T>,
  cancelled: () => Error,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = () => reject(cancelled());
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void run().then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
