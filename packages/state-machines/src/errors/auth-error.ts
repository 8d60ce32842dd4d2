import { messageOf } from './message-of.ts';

/** Every way in which an {@link AuthPort} call can fail. Each code has a message on the screen. */
export type AuthErrorCode =
  | 'already_signed_in'
  | 'another_account'
  | 'another_person'
  | 'attempts_exceeded'
  | 'cancelled'
  | 'code_delivery_failed'
  | 'code_expired'
  | 'code_mismatch'
  | 'contact_taken'
  | 'invalid_input'
  | 'method_unavailable'
  | 'not_configured'
  | 'not_signed_in'
  | 'offline'
  | 'passkey_cancelled'
  | 'passkey_failed'
  | 'passkey_unsupported'
  | 'password_policy'
  | 'password_reset_required'
  | 'password_reused'
  | 'redirect_cancelled'
  | 'redirect_failed'
  | 'rejected_by_app'
  | 'service_unavailable'
  | 'session_expired'
  | 'sign_up_closed'
  | 'throttled'
  | 'unknown'
  | 'unknown_step'
  | 'user_not_confirmed'
  | 'username_taken'
  | 'window_blocked'
  | 'wrong_credentials';

/** What an {@link AuthError} may carry beside its code. */
export interface AuthErrorDetails {
  /** The form field at fault, by its `name`, where the backend says which. */
  readonly field?: string | undefined;
  /** The name of the step, for `unknown_step`. */
  readonly step?: string | undefined;
  /** The app's own words, for `rejected_by_app` alone: what its trigger threw. */
  readonly reason?: string | undefined;
  /** One sentence for the developer, for `not_configured`: what is wrong and how to mend it. */
  readonly hint?: string | undefined;
  /** The error that the backend's client threw. */
  readonly cause?: unknown;
}

/** A failed call to an {@link AuthPort}. Screens choose their text by `code`; nobody reads `message`. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: AuthErrorCode;
  readonly field: string | undefined;
  readonly step: string | undefined;
  readonly reason: string | undefined;
  /** One sentence for the developer, where there is one: what is wrong and how to mend it. */
  readonly hint: string | undefined;

  constructor(code: AuthErrorCode, details: AuthErrorDetails = {}) {
    super(messageOf(code, details.step ?? details.hint), details);
    this.code = code;
    this.field = details.field;
    this.step = details.step;
    this.reason = details.reason;
    this.hint = details.hint;
  }

  /** Leaves an `AuthError` as it is and wraps anything else as `unknown`, keeping it as the cause. */
  static from(cause: unknown): AuthError {
    return cause instanceof AuthError ? cause : new AuthError('unknown', { cause });
  }
}
