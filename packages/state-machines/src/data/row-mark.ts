import type { DataError } from '../errors/data-error.ts';
import type { Row } from '../ports/data.ts';

/** What is known of a row beside its values. */
export interface RowMark {
  /** A write of it has not been answered. */
  readonly pending: boolean;
  /** Its last write failed and was taken back. */
  readonly failed: DataError | undefined;
}

const NONE: RowMark = { pending: false, failed: undefined };
/** The marks of rows that have one. */
export const marks = new WeakMap<Row, RowMark>();

/** Whether a row of a list waits for the server, or a write of it failed. */
export const rowMark = (row: Row): RowMark => marks.get(row) ?? NONE;

/** Whether two rows show the same, marks included. */
export const sameMark = (a: Row, b: Row): boolean =>
  rowMark(a).pending === rowMark(b).pending && rowMark(a).failed === rowMark(b).failed;
