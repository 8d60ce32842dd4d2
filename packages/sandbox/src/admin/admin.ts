import type { MfaMethod } from '../pool-settings.ts';

/** `UserStatus`, in Cognito's words. */
export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER';

/** Which pool is meant; may be left out where the sandbox has one alone. */
export interface InPool {
  /** The pool's name in the sandbox. */
  readonly pool?: string | undefined;
}

/** Which user is meant. */
export interface OfUser extends InPool {
  /** A username, alias or `sub`. */
  readonly username: string;
}

/** A user to create, in any status. */
export interface NewUser extends OfUser {
  /** Left out for a user without a password, or with `invite` for one that is made up. */
  readonly password?: string | undefined;
  /**
   * Sends an invitation with a temporary password, as AdminCreateUser does; the status is then
   * `FORCE_CHANGE_PASSWORD`.
   * @default false
   */
  readonly invite?: boolean | undefined;
  /** @default 'CONFIRMED' */
  readonly status?: UserStatus | undefined;
  /** An email or phone number is verified unless `email_verified` or `phone_number_verified` says `'false'`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The groups that the user is in. @default [] */
  readonly groups?: readonly string[] | undefined;
  /** Second factors that are set up. */
  readonly mfa?: readonly MfaMethod[] | undefined;
  /** The second factor that is asked for where there are several. @default none */
  readonly preferredMfa?: MfaMethod | undefined;
  /** The base32 seed of the authenticator app. @default a new one */
  readonly totpSecret?: string | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
}

/** A user as the pool has them. */
export interface UserRecord {
  /** The user's real name in the pool: a `sub` where people sign in by email or phone. */
  readonly username: string;
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly mfa: readonly MfaMethod[];
  readonly preferredMfa: MfaMethod | undefined;
  readonly createdAt: number;
}

/** What an administrator, or a test, does to users. */
export interface Admin {
  createUser(user: NewUser): Promise<UserRecord>;
  listUsers(where?: InPool): readonly UserRecord[];
  /** @throws where there is no such user. */
  getUser(user: OfUser): UserRecord;
  updateUser(
    change: OfUser & {
      /** @default as it was */
      readonly status?: UserStatus | undefined;
      /** @default as it was */
      readonly enabled?: boolean | undefined;
      /** Those that change; the others stay. */
      readonly attributes?: Readonly<Record<string, string>> | undefined;
      /** All of the user's groups from now on. @default as they were */
      readonly groups?: readonly string[] | undefined;
    },
  ): UserRecord;
  setPassword(change: OfUser & { readonly password: string }): Promise<void>;
  deleteUser(user: OfUser): void;
  /** Ends what the user, or every user of the pool, is signed in with: the next call or refresh is refused. */
  expireSessions(of?: InPool & { readonly username?: string | undefined }): void;
  /** The code that the user's authenticator app shows now. */
  totpCode(user: OfUser): string;
  /** Takes away users, messages, faults and the log; pools and their settings stay. */
  reset(): void;
}
