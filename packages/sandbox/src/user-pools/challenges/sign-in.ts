import type { ChallengeResult } from '../../triggers.ts';
import type { ChallengeState } from './challenge-state.ts';

export type SignInFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH';

/** What the person has shown so far. */
export type Proof = 'password' | 'one-time-code' | 'passkey' | 'custom' | 'new-password' | 'device' | 'remembered-device' | 'second-factor';

/** A sign-in on its way: who, how, what has been proved, and what the client is to answer. */
export interface SignIn {
  readonly flow: SignInFlow;
  /** What the person typed. */
  readonly login: string;
  /** The real username, or one made up for a user who does not exist. */
  readonly username: string;
  /** Whether there is such a user. The client must not be able to tell. */
  readonly known: boolean;
  readonly proofs: readonly Proof[];
  /** What the client is to answer now. */
  readonly challenge: ChallengeState | undefined;
  readonly deviceKey: string | undefined;
  /** The rounds of a custom flow. */
  readonly rounds: readonly ChallengeResult[];
  /** `SRP_A` of a custom flow, until the app's trigger asks for the password. */
  readonly clientPublic: string | undefined;
}

export function withProof(signIn: SignIn, proof: Proof): SignIn {
  return { ...signIn, proofs: [...signIn.proofs, proof] };
}
