import { AuthError } from '../../../errors/auth-error.ts';
import { abortable } from '../../abortable.ts';
import { authCancelled } from '../../auth-cancelled.ts';

/** Code that few visits need, and that comes with the first that does. @throws {AuthError} `offline` */
export async function loadLate<File>(load: () => Promise<File>): Promise<File> {
  try {
    return await load();
  } catch (cause) {
    throw new AuthError('offline', { cause });
  }
}

/** Makes calls of a port whose code comes with the first of them. */
export const lateCalls = <Calls>(load: () => Promise<Calls>) =>
  <T>(signal: AbortSignal, call: (calls: Calls) => Promise<T>): Promise<T> =>
    abortable(signal, async () => call(await loadLate(load)), authCancelled);
