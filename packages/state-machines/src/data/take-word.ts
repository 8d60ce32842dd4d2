import { DataError } from '../errors/data-error.ts';
import type { ModelStore } from './model-store.ts';

/**
 * Takes a list's word for it that these rows are gone, where the schema lets nobody ask for single ones. They are buried without a
 * version, so that a later list may say otherwise. What was heard after the mark `since`, at which the list was begun, outweighs it.
 *
 * @throws cause where it is another
 */
export function takeWord({ rows, touch }: ModelStore, absent: ReadonlyMap<string, unknown>, since: number, cause: unknown): void {
  if (DataError.from(cause).code !== 'unsupported') throw cause;
  for (const key of absent.keys()) {
    if ((rows.known(key)?.touched ?? 0) > since) continue;
    rows.bury(key, undefined);
    touch(key);
  }
}
