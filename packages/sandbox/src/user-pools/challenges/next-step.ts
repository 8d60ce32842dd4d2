import { issueTokens } from '../issue-tokens.ts';
import { refusals } from '../refusals.ts';
import type { AuthReply, Progress } from './challenge.ts';
import { nextCustomRound } from './custom-challenge.ts';
import { askDevice } from './device-srp-auth.ts';
import { askNewPassword } from './new-password-required.ts';
import { askSecondFactor } from './second-factor.ts';
import { withProof, type Proof } from './sign-in.ts';

/** Notes what has just been proved, and goes on. */
export function afterProof(progress: Progress, proof: Proof): Promise<AuthReply> {
  const proved = { ...progress, signIn: withProof(progress.signIn, proof) };
  return proved.signIn.flow === 'CUSTOM_AUTH' && proof === 'password' ? askApp(proved) : nextStep(proved);
}

/** In a custom flow the password is one round of the app's. */
function askApp(progress: Progress): Promise<AuthReply> {
  const rounds = [...progress.signIn.rounds, { challengeName: 'PASSWORD_VERIFIER', challengeResult: true }];
  const next = { ...progress, signIn: { ...progress.signIn, rounds } };
  return nextCustomRound(next, (proof) => afterProof(next, proof));
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
  const challenge =
    askNewPassword(progress, user) ?? askDevice(progress, user) ?? (await askSecondFactor(progress, user));
  if (challenge) return challenge;
  const result = await issueTokens(pool, user, { signIn, clientMetadata });
  return { AuthenticationResult: result, ChallengeParameters: {} };
}
