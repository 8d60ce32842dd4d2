import { issueTokens } from '../issue-tokens.ts';
import { refusals } from '../refusals.ts';
import type { AuthReply, Progress } from './challenge.ts';
import { askNewPassword } from './new-password-required.ts';
import { askSecondFactor } from './second-factor.ts';
import { withProof, type Proof } from './sign-in.ts';

/** Notes what has just been proved, and goes on. */
export function afterProof(progress: Progress, proof: Proof): Promise<AuthReply> {
  return nextStep({ ...progress, signIn: withProof(progress.signIn, proof) });
}

/**
 * What the server wants once a first factor is proved: a refusal for the user's status, one more challenge, or
 * nothing, and then there are tokens.
 */
export async function nextStep(progress: Progress): Promise<AuthReply> {
  const { pool, signIn, user, clientMetadata } = progress;
  if (!user) throw refusals.wrongCredentials();
  if (!user.enabled) throw refusals.disabled();
  if (user.status === 'UNCONFIRMED') throw refusals.notConfirmed();
  if (user.status === 'RESET_REQUIRED') throw refusals.resetRequired();
  const challenge = askNewPassword(progress, user) ?? (await askSecondFactor(progress, user));
  if (challenge) return challenge;
  const result = await issueTokens(pool, user, { signIn, clientMetadata });
  return { AuthenticationResult: result, ChallengeParameters: {} };
}
