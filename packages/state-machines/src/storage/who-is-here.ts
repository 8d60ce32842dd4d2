import { StorageError } from '../errors/storage-error.ts';
import type { StoragePort } from '../ports/storage.ts';

/** The identity id of the person, `undefined` for a guest without one, and `null` where nobody is here. */
export async function whoIsHere(storage: StoragePort, signal: AbortSignal): Promise<string | null | undefined> {
  try {
    return await storage.identity(signal);
  } catch (cause) {
    if (StorageError.from(cause).code !== 'not_signed_in') throw cause;
    return null;
  }
}
