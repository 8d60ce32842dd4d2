import type { DataError } from '../../errors/data-error.ts';
import type { ModelRequest, Row } from '../../ports/data.ts';
import { shownRow } from '../model-store.ts';
import { createReading, type LiveStatus, type View, type ViewInput } from './reading.ts';

/** One row, and how far it can be believed. */
export interface RowSnapshot<Item = Row> {
  /** `null` where the server has said that there is none, `undefined` while that is not known. */
  readonly row: Item | null | undefined;
  readonly status: LiveStatus;
  readonly error: DataError | undefined;
}

export interface RowArguments extends ModelRequest {
  readonly key: string;
  /** The fields of the key. */
  readonly fields: Row;
}

/** One row, and everything that happens to it. */
export function createRowView({ key, fields }: RowArguments, input: ViewInput): View<RowSnapshot> {
  const { store, sync } = input;
  return createReading<RowSnapshot>(input, (progress) => ({
    read: () => sync.doubts.gather(key, fields),
    fill() {},
    apply: (changes) => changes.some(({ before, after }) => (after ?? before)?.key === key),
    empty() {},
    show() {
      const { known, status, error } = progress();
      const row = shownRow(store, key) ?? (known ? null : undefined);
      return { row, status: status === 'loading' && row ? 'stale' : status, error };
    },
  }));
}
