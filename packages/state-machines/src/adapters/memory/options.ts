import type {
  AuthCapabilities, AuthFactor, LoginMechanism, MfaMethod, PasswordPolicy,
} from '../../ports/auth.ts';

/** Where a user of the pool stands, in Cognito's words. */
export type MemoryUserStatus = 'confirmed' | 'unconfirmed' | 'force-change-password' | 'reset-required';

/** A user who is there from the start. */
export interface MemoryUser {
  /** What the person signs in with: an email, a phone number or a name, as the pool's login mechanisms say. */
  readonly username: string;
  /** Left out for a user without a password. */
  readonly password?: string | undefined;
  /** The identity provider that the person comes by. */
  readonly provider?: string | undefined;
  /** @default 'confirmed' */
  readonly status?: MemoryUserStatus | undefined;
  /** An email or phone number is verified unless `email_verified` or `phone_number_verified` says `'false'`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Second factors that are set up. @default [] */
  readonly mfa?: readonly MfaMethod[] | undefined;
  /** The second factor that is asked for where there are several. @default the person chooses */
  readonly preferredMfa?: MfaMethod | undefined;
  /** The base32 seed of the authenticator app. @default one made from the user's number */
  readonly totpSeed?: string | undefined;
  /** Names of passkeys that are registered. @default [] */
  readonly passkeys?: readonly string[] | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
}

/** How the user pool behaves. */
export interface MemoryPool {
  /** @default ['email'] */
  readonly loginMechanisms?: readonly LoginMechanism[] | undefined;
  /** Attributes that a sign-up must give. @default the contact that people sign in with, or `email` */
  readonly signUpAttributes?: readonly string[] | undefined;
  /** @default eight characters, one of each kind */
  readonly passwordPolicy?: Partial<PasswordPolicy> | undefined;
  /** How many passwords of the past may not come back. @default 0 */
  readonly passwordHistory?: number | undefined;
  /** @default { mode: 'off', methods: [] } */
  readonly mfa?: { readonly mode: 'off' | 'optional' | 'required'; readonly methods: readonly MfaMethod[] } | undefined;
  /** First factors beside the password. @default [] */
  readonly factors?: readonly AuthFactor[] | undefined;
  /** The first factor that screens offer first. @default none */
  readonly preferredFactor?: AuthFactor | undefined;
  /** @default [] */
  readonly socialProviders?: readonly string[] | undefined;
  /** Sign-in and sign-up look the same for users who do not exist. @default true */
  readonly hideUserExistence?: boolean | undefined;
  /** Confirms a sign-up without a code. @default false */
  readonly autoConfirm?: boolean | undefined;
  /** Whether people make their own accounts; else only {@link MemoryAuthOptions.users} have one. @default true */
  readonly selfSignUp?: boolean | undefined;
  /** Stands for a trigger of the app: the reason why it refuses a sign-up, or `undefined`. */
  readonly rejectSignUp?:
    | ((request: { username: string; attributes: Readonly<Record<string, string>> }) => string | undefined)
    | undefined;
  /** What a custom sign-in asks, and the answer that it takes. */
  readonly customChallenge?:
    | { readonly parameters: Readonly<Record<string, string>>; readonly answer: string }
    | undefined;
  /** Devices are known by the pool, so that a remembered one skips the second factor. @default false */
  readonly deviceTracking?: boolean | undefined;
}

/** What the browser's authenticator does when it is asked for a passkey. */
export type MemoryPasskeyBehaviour = 'approve' | 'cancel' | 'fail' | 'unsupported';

/** A user pool in memory: its rules, its users, and how fast it answers. */
export interface MemoryAuthOptions {
  /** The rules of the pool. @default an email, a password, no second factor */
  readonly pool?: MemoryPool | undefined;
  /** @default nobody */
  readonly users?: readonly MemoryUser[] | undefined;
  /** The user who is signed in from the start, by username. @default nobody */
  readonly signedIn?: string | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** How long each call takes, in milliseconds. @default 0 */
  readonly latency?: number | undefined;
  /** Codes in the order in which they are sent. @default a fixed row that begins with 123456 */
  readonly nextCode?: (() => string) | undefined;
  /** @default 'approve' */
  readonly passkeys?: MemoryPasskeyBehaviour | undefined;
  /** Takes capabilities away, to see the screens of a backend that has less. */
  readonly capabilities?: Partial<AuthCapabilities> | undefined;
}
