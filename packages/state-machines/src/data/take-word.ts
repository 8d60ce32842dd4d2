import { DataError } from '../errors/data-error.ts';
import type { Row } from '../ports/data.ts';
import type { Doubts } from './doubts.ts';
import type { ModelStore } from './model-store.ts';

/**
 * Takes a list's word for it that these rows are gone, where the schema lets nobody ask for single ones. They are buried without a
 * version, so that a later list may say otherwise.
 *
 * @param since the mark at which the list was begun
 * @throws cause where it is another
 */
export function takeWord({ rows }: ModelStore, doubts: Doubts, absent: ReadonlyMap<string, Row>, since: number, cause: unknown): void {
  if (DataError.from(cause).code !== 'unsupported') throw cause;
  for (const [key, fields] of absent) {
    const isNews = (rows.known(key)?.touched ?? 0) > since;
    doubts.weigh(isNews ? 'doubtful' : rows.bury(key, undefined), key, fields);
  }
}
