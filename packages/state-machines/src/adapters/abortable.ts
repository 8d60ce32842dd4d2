import { AuthError } from '../errors/auth-error.ts';

/**
 * Runs a call that takes no signal of its own. Once `signal` is aborted the call rejects with `cancelled`, and whatever
 * it comes to later is dropped.
 */
export async function abortable<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new AuthError('cancelled');
  const { promise: cancelled, reject } = deferredRejection();
  signal.addEventListener('abort', reject, { once: true });
  try {
    return await Promise.race([run(), cancelled]);
  } finally {
    signal.removeEventListener('abort', reject);
  }
}

function deferredRejection() {
  let reject = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = () => refuse(new AuthError('cancelled'));
  });
  return { promise, reject: () => reject() };
}
