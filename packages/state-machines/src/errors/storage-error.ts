import { messageOf } from './message-of.ts';

/** Every way in which a {@link StoragePort} call can fail. Each code has a message on the screen. */
export type StorageErrorCode =
  | 'access_denied'
  | 'already_exists'
  | 'cancelled'
  | 'changed'
  | 'checksum_mismatch'
  | 'cors_misconfigured'
  | 'file_unreadable'
  | 'invalid_input'
  | 'network'
  | 'not_configured'
  | 'not_found'
  | 'not_signed_in'
  | 'service_unavailable'
  | 'session_expired'
  | 'stalled'
  | 'throttled'
  | 'too_large'
  | 'unconfirmed'
  | 'unknown'
  | 'user_changed';

/** What a {@link StorageError} may carry beside its code. */
export interface StorageErrorDetails {
  /** One sentence for the developer: what is wrong and how to mend it. */
  readonly hint?: string | undefined;
  /** The error that the backend's client threw. */
  readonly cause?: unknown;
}

/** Failures that pass by themselves, so that the same call again may succeed. */
const PASSING: ReadonlySet<StorageErrorCode> = new Set([
  'network', 'service_unavailable', 'session_expired', 'stalled', 'throttled',
]);

/** A failed call to a {@link StoragePort}. Screens choose their text by `code`; nobody reads `message`. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  /** One sentence for the developer, where there is one: what is wrong and how to mend it. */
  readonly hint: string | undefined;

  constructor(code: StorageErrorCode, details: StorageErrorDetails = {}) {
    super(messageOf(code, details.hint), details);
    this.code = code;
    this.hint = details.hint;
  }

  /** Whether the same call may succeed when it is made again. */
  get passing(): boolean {
    return PASSING.has(this.code);
  }

  /** Leaves a `StorageError` as it is and wraps anything else as `unknown`, keeping it as the cause. */
  static from(cause: unknown): StorageError {
    return cause instanceof StorageError ? cause : new StorageError('unknown', { cause });
  }
}
