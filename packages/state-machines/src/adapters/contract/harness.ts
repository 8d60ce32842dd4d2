import { onTestFinished } from 'vitest';
import { AuthError, type AuthErrorCode } from '../../errors/auth-error.ts';
import type { AuthFactor, AuthPort, LoginMechanism, MfaMethod } from '../../ports/auth.ts';
import { Secret } from '../../secret.ts';

/** The pool that a test wants. What is left out is Cognito's default. */
export interface ContractPool {
  /** @default ['email'] */
  readonly loginMechanisms?: readonly LoginMechanism[];
  readonly signUpAttributes?: readonly string[];
  readonly passwordHistory?: number;
  readonly mfa?: { readonly mode: 'off' | 'optional' | 'required'; readonly methods: readonly MfaMethod[] };
  readonly factors?: readonly AuthFactor[];
  /** @default true */
  readonly hideUserExistence?: boolean;
  readonly autoConfirm?: boolean;
  /** Whether people make their own accounts. @default true */
  readonly selfSignUp?: boolean;
  /** Refuses each sign-up with these words. */
  readonly rejectSignUp?: string;
  readonly customChallenge?: { readonly parameters: Readonly<Record<string, string>>; readonly answer: string };
  readonly deviceTracking?: boolean;
}

export interface ContractUser {
  readonly username: string;
  readonly password?: string;
  readonly status?: 'confirmed' | 'unconfirmed' | 'force-change-password' | 'reset-required';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly mfa?: readonly MfaMethod[];
  readonly preferredMfa?: MfaMethod;
  readonly enabled?: boolean;
}

/** One backend with its pool, and the port that talks to it. */
export interface AuthBench {
  readonly port: AuthPort;
  addUser(user: ContractUser): Promise<void>;
  /** The code of the newest message to this address. */
  code(to: string): Promise<string>;
  /** The code that the user's authenticator app shows now. */
  totpCode(username: string): Promise<string>;
  now(): number;
  advance(seconds: number): void;
  setOffline(offline: boolean): void;
  /** From now on each call that reaches the backend fails so. */
  fail(code: 'throttled' | 'service_unavailable'): void;
  /** How long each call takes from now on, in milliseconds. */
  setLatency(milliseconds: number): void;
  /** Ends what the user is signed in with, as another device's sign-out everywhere does. */
  revokeSessions(username: string): void;
  /** A port in another tab of the same browser, where `can.tabs` says so. */
  openTab(): AuthPort;
  close(): Promise<void>;
}

/** What a harness can show of its adapter in the place where it runs. */
export interface AuthHarness {
  readonly can: { readonly passkeys: boolean; readonly devices: boolean; readonly tabs: boolean };
  open(pool: ContractPool): Promise<AuthBench>;
}

export type Open = (pool?: ContractPool) => Promise<AuthBench>;

/** Opens a bench for one test and closes it at its end. */
export const opener = (harness: AuthHarness): Open => async (pool = {}) => {
  const bench = await harness.open(pool);
  onTestFinished(() => bench.close());
  return bench;
};

export const ANA = 'ana@example.com';
export const PASSWORD = 'Correct-horse-1';
export const NEW_PASSWORD = 'Battery-staple-2';

export const secret = (value: string): Secret => new Secret(value);
export const password = secret(PASSWORD);
/** A signal for a call that nobody cancels. */
export const going = (): AbortSignal => new AbortController().signal;

/** The error that a call rejects with. */
export async function failure(call: Promise<unknown>): Promise<AuthError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AuthError) return error;
    throw new Error('The call rejected with something else than an AuthError.', { cause: error });
  }
  throw new Error('The call did not fail.');
}

export const failureCode = async (call: Promise<unknown>): Promise<AuthErrorCode> => (await failure(call)).code;

/** Ana, signed in. */
export async function signedIn(open: Open, pool?: ContractPool, user: Partial<ContractUser> = {}): Promise<AuthBench> {
  const bench = await open(pool);
  await bench.addUser({ username: ANA, password: PASSWORD, ...user });
  await bench.port.signIn({ username: user.username ?? ANA, password }, going());
  return bench;
}
