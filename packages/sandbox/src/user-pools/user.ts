import type { UserRecord, UserStatus } from '../admin/admin.ts';
import type { MfaMethod } from '../pool-settings.ts';
import type { StoredPassword } from './password.ts';
import type { SrpVerifier } from './srp.ts';

/** A user as it is stored. A change makes a new record. */
export interface User {
  /** The real name in the pool: a `sub` where people sign in by email or phone. */
  readonly username: string;
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly password: StoredPassword | undefined;
  readonly passwordHistory: readonly SrpVerifier[];
  readonly groups: readonly string[];
  readonly mfa: UserMfa;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface UserMfa {
  readonly enabled: readonly MfaMethod[];
  readonly preferred: MfaMethod | undefined;
  /** The base32 seed of a verified authenticator app. */
  readonly totpSecret: string | undefined;
  /** The seed that was given out and is not verified yet. */
  readonly totpPending: string | undefined;
  /** The step of the last code that was used, so that none is used twice. */
  readonly totpLastStep: number | undefined;
}

export const NO_MFA: UserMfa = {
  enabled: [],
  preferred: undefined,
  totpSecret: undefined,
  totpPending: undefined,
  totpLastStep: undefined,
};

/** What an administrator sees of a user. */
export function toRecord(user: User): UserRecord {
  return {
    username: user.username,
    sub: user.sub,
    status: user.status,
    enabled: user.enabled,
    attributes: user.attributes,
    groups: user.groups,
    mfa: user.mfa.enabled,
    preferredMfa: user.mfa.preferred,
    createdAt: user.createdAt,
  };
}

/** Whether the user's email or phone number has been verified. */
export function isVerified(user: User, attribute: 'email' | 'phone_number'): boolean {
  return user.attributes[attribute] !== undefined && user.attributes[`${attribute}_verified`] === 'true';
}
