import { issueTokens } from '../issue-tokens.ts';
import { refusals } from '../refusals.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import type { AuthReply } from './challenge.ts';
import { withProof, type Proof, type SignIn } from './sign-in.ts';

/** The part of a turn that the next step depends on. */
export interface Progress {
  readonly pool: UserPool;
  readonly signIn: SignIn;
  readonly user: User | undefined;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** Notes what has just been proved, and goes on. */
export function afterProof(progress: Progress, proof: Proof): Promise<AuthReply> {
  return nextStep({ ...progress, signIn: withProof(progress.signIn, proof) });
}

/**
 * What the server wants once a first factor is proved: a refusal for the user's status, one more challenge, or
 * nothing, and then there are tokens.
 */
export async function nextStep({ pool, signIn, user, clientMetadata }: Progress): Promise<AuthReply> {
  if (!user) throw refusals.wrongCredentials();
  if (!user.enabled) throw refusals.disabled();
  if (user.status === 'UNCONFIRMED') throw refusals.notConfirmed();
  if (user.status === 'RESET_REQUIRED') throw refusals.resetRequired();
  const result = await issueTokens(pool, user, { signIn, clientMetadata });
  return { AuthenticationResult: result, ChallengeParameters: {} };
}
