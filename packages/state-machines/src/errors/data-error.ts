import { messageOf } from './message-of.ts';

/** Every way in which a {@link DataPort} call can fail. */
export type DataErrorCode =
  | 'cancelled'
  | 'conflict'
  | 'invalid_input'
  | 'not_configured'
  | 'not_found'
  | 'offline'
  | 'server_error'
  | 'service_unavailable'
  | 'signed_out'
  | 'subscriptions_off'
  | 'throttled'
  | 'too_many_subscriptions'
  | 'unauthorized'
  | 'unknown'
  | 'unknown_model'
  | 'unsupported';

/** What a {@link DataError} may carry beside its code. */
export interface DataErrorDetails {
  /** The field at fault, where the backend says which. */
  readonly field?: string | undefined;
  /** What a rule of the app's own says is wrong, in the app's words: these are for the person. */
  readonly reason?: string | undefined;
  /** One sentence for the developer: what is wrong and how to mend it. */
  readonly hint?: string | undefined;
  /** The row as the server holds it, for `conflict`. */
  readonly current?: Readonly<Record<string, unknown>> | undefined;
  /** The error that the backend's client threw. */
  readonly cause?: unknown;
}

/** A failed call to a {@link DataPort}. Screens choose their text by `code`; nobody reads `message`. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly code: DataErrorCode;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  /** One sentence for the developer, where there is one: what is wrong and how to mend it. */
  readonly hint: string | undefined;
  readonly current: Readonly<Record<string, unknown>> | undefined;

  constructor(code: DataErrorCode, details: DataErrorDetails = {}) {
    super(messageOf(code, details.hint), details);
    this.code = code;
    this.field = details.field;
    this.reason = details.reason;
    this.hint = details.hint;
    this.current = details.current;
  }

  /** Whether the same call can succeed later, unchanged. */
  get passing(): boolean {
    return ['offline', 'service_unavailable', 'throttled'].includes(this.code);
  }

  /** Leaves a `DataError` as it is and wraps anything else as `unknown`, keeping it as the cause. */
  static from(cause: unknown): DataError {
    return cause instanceof DataError ? cause : new DataError('unknown', { cause });
  }
}
