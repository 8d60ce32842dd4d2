import { abortable } from '../../abortable.ts';
import { authCancelled } from '../../auth-cancelled.ts';
import { type Meaning, toAuthError } from './errors.ts';

/** Calls aws-amplify: rejects with an `AuthError` alone, and with `cancelled` once `signal` is aborted. */
export const call = <T>(signal: AbortSignal, run: () => Promise<T>, meaning?: Meaning): Promise<T> =>
  abortable(signal, () => translated(run, meaning), authCancelled);

async function translated<T>(run: () => Promise<T>, meaning?: Meaning): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toAuthError(error, meaning);
  }
}
