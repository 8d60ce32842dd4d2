import type { DataErrorCode } from '../errors/data-error.ts';
import type { AuthMode, Row } from './data.ts';

/** A write as it is kept until the server has answered. */
export interface StoredWrite {
  readonly id: string;
  /** Whose write it is, or `null` for a guest's. It is never sent as anybody else's. */
  readonly user: string | null;
  readonly model: string;
  readonly authMode: AuthMode | undefined;
  readonly kind: 'create' | 'update' | 'delete' | 'upsert';
  readonly key: string;
  readonly input: Row;
  readonly expected: string | undefined;
  readonly at: number;
  /** What the row was known to hold when an update of it was first sent. Left out, it has not been sent. */
  readonly base?: Row | null | undefined;
  /** The writes, by their ids, that go before it. */
  readonly after?: readonly string[] | undefined;
  /** Why the server has refused it, when whoever made it was gone: it is not sent again until somebody says so. */
  readonly refused?: { readonly code: DataErrorCode; readonly field: string | undefined; readonly reason: string | undefined } | undefined;
}

/** Where writes outlive the page. */
export interface OutboxPort {
  /** The writes of a user, oldest first, that no living page sends. From now on this page is the one that does. */
  adopt(user: string | null): Promise<readonly StoredWrite[]>;
  put(write: StoredWrite): Promise<void>;
  remove(id: string): Promise<void>;
}
