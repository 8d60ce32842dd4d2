import type { DataError } from '../../errors/data-error.ts';
import type { AuthMode, Row, WriteKind } from '../../ports/data.ts';

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
  /** The writes, by their ids, that go before it. With one that makes a row it is taken back: it is nothing without it. */
  readonly after?: readonly string[] | undefined;
  readonly error: DataError | undefined;
  /** When it was made, in milliseconds. */
  readonly at: number;
}

/** How one write is made. */
export interface WriteOptions {
  /** Who writes. @default that of the client */
  readonly authMode?: AuthMode | undefined;
  /**
   * Writes only where the stored row is still the one that is held, or this one; else the write fails with `conflict`.
   * The model needs `updatedAt`.
   * @default false
   */
  readonly ifUnchanged?: boolean | Row | undefined;
  /**
   * Rows whose writes go before this one, as that of the row that it belongs to: it waits for those that are on their way,
   * over a reload too, and where one that makes such a row is refused or discarded, this one fails with `cancelled`.
   */
  readonly after?: readonly { readonly model: string; readonly row: Row }[] | undefined;
}
