import type { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser } from '../ports/auth.ts';
import type { Carry, Entrance, FlowOutput, Leaving, SessionSignedIn } from './flow.ts';

/** What a person is asked, other than who they are: between the sign-in and the app, and in the middle of it. */
export interface Prompts {
  /** To verify a contact, where none is verified. @default true */
  readonly contact?: boolean | undefined;
  /** To create a passkey, where there is none and the backend takes them. @default 'never' */
  readonly passkey?: 'never' | 'after-sign-in' | 'after-sign-up' | 'always' | undefined;
  /**
   * Where a person is asked again whose session has expired: over the app, which stays as it is, or on the screen of a
   * sign-in, in place of the app. @default 'in-place'
   */
  readonly expired?: 'in-place' | 'sign-in' | undefined;
}

/** What the root machine begins with. */
export interface AuthenticatorInput {
  readonly port: AuthPort;
  /** The screen for a person who is not signed in. @default 'sign-in' */
  readonly initialScreen?: Entrance | undefined;
  /** Who is signed in, where the page knows it: a user or `null`. @default undefined, the port is asked */
  readonly initialSession?: AuthUser | null | undefined;
  /** Why the port could not say who is signed in, where it has been asked. @default undefined, it is asked */
  readonly restoreError?: AuthError | undefined;
  /** What a link, or the page before, brings along: a username, a notice, a step. */
  readonly carry?: Partial<Carry> | undefined;
  /** What a person is asked, other than who they are. @default as each of them says */
  readonly prompts?: Prompts | undefined;
  /** An identity provider has just sent the person back to this page, and the port is about to report. @default what the port says once it is watched */
  readonly returning?: boolean | undefined;
}

/** What the port reports of other tabs, expiry and redirects. */
export type SessionReport =
  | SessionSignedIn
  | { readonly type: 'session.signedOut' }
  | { readonly type: 'session.expired' }
  | { readonly type: 'session.redirectFailed'; readonly error: AuthError; readonly returnTo?: string | undefined }
  /** An identity provider has just sent the person back, and the port is about to report. */
  | { readonly type: 'session.returning' };

/** What the root machine can be told. */
export type AuthenticatorEvent =
  /** Heeded while nobody is signed in. */
  | Leaving
  | { readonly type: 'redirect.start'; readonly provider: string; readonly returnTo?: string | undefined }
  /** Asks again who is signed in: the retry after a failed restore. */
  | { readonly type: 'session.restore' }
  | { readonly type: 'session.signOut'; readonly everywhere?: boolean | undefined }
  | { readonly type: 'error.dismiss' }
  /** Asks the person who is signed in to prove it, over the app. Heeded where the port says that they can. */
  | { readonly type: 'reauthentication.request' }
  /** They have; the port has seen to it that it is them. */
  | { readonly type: 'reauthentication.succeed' }
  /** They will not. Where the session has expired, this ends it. */
  | { readonly type: 'reauthentication.cancel' }
  /** Other questions from now on: the app's props have changed. */
  | { readonly type: 'prompts.change'; readonly prompts: Prompts }
  | SessionReport;

/** What the outside world hears. `actor.on('signedIn', …)` */
export type AuthenticatorEmitted =
  | { readonly type: 'signedIn'; readonly user: AuthUser; readonly reason: 'here' | 'restored' | 'elsewhere' }
  | { readonly type: 'signedOut'; readonly reason: 'here' | 'elsewhere' | 'expired' }
  /** The person is back from an identity provider, signed in or not; `to` is the place that they left. */
  | { readonly type: 'returned'; readonly to: string };

/** What the root machine knows. */
export interface AuthenticatorContext {
  readonly port: AuthPort;
  readonly initialSession: AuthUser | null | undefined;
  readonly returning: boolean;
  readonly user: AuthUser | null;
  /** Who is signed in without being let in: in another tab while a flow asks here, or here while something is still asked. */
  readonly present: AuthUser | null;
  /** Where the next flow starts, and with what. */
  readonly at: Entrance;
  readonly carry: Carry;
  readonly prompts: Prompts;
  /** What led into the app, until the person is let in. */
  readonly arrivedBy: Arrival | null;
  /** How often the person who was signed in has proved it again. */
  readonly proofs: number;
  /** Whether the last sign-out was to end every session. */
  readonly everywhere: boolean | null;
  /** The identity provider that the person is sent to. */
  readonly provider: string | null;
  /** A restore or a sign-out that failed. */
  readonly error: AuthError | null;
}

/** The flows that ask a person who is not signed in. */
export type FlowId = 'sign-in' | 'sign-up' | 'recover';

/** What led into the app. */
export type Arrival = Extract<FlowOutput, { to: 'app' }>['by'];
