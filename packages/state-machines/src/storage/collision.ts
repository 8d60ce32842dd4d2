import { StorageError } from '../errors/storage-error.ts';
import type { ObjectPlace, StoragePort, StoredObject } from '../ports/storage.ts';
import { numberedPath } from './file-name.ts';

/** The object at a place, or `undefined`. */
export async function objectAt(storage: StoragePort, place: ObjectPlace, signal: AbortSignal): Promise<StoredObject | undefined> {
  try {
    return await storage.properties(place, signal);
  } catch (error) {
    if (StorageError.from(error).code === 'not_found') return undefined;
    throw error;
  }
}

/** The first of `a.txt`, `a (2).txt`, `a (3).txt` … that is free. */
export async function freePath(path: string, isTaken: (path: string) => boolean | Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : numberedPath(path, number);
    if (!(await isTaken(candidate))) return candidate;
  }
}
