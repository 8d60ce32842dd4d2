import type { DataError } from '../errors/data-error.ts';
import type { AuthMode, Row, WriteKind } from '../ports/data.ts';

/** How a write stands. A `failed` one has been taken back from its row. */
export type WriteStatus = 'pending' | 'sending' | 'failed';

/** A write on its way to the server. */
export interface Write {
  readonly id: string;
  readonly model: string;
  readonly authMode: AuthMode | undefined;
  readonly kind: WriteKind | 'upsert';
  readonly key: string;
  /** The key and, but for a delete, the fields to write. */
  readonly input: Row;
  /** The version that the stored row must have. */
  readonly expected: string | undefined;
  readonly status: WriteStatus;
  /** How often it has been sent. */
  readonly attempts: number;
  /** What the row was known to hold, in the fields that are written, when it was first sent; `null` where nothing was known. */
  readonly base?: Row | null | undefined;
  readonly error: DataError | undefined;
  /** When it was made, in milliseconds. */
  readonly at: number;
}
