import type { AuthReply } from '../challenges/challenge.ts';
import { askFactor, availableFactors } from '../challenges/first-factors.ts';
import { afterProof, nextStep } from '../challenges/next-step.ts';
import { askToSelect } from '../challenges/select-challenge.ts';
import { refusals } from '../refusals.ts';
import { begin, type FlowStart } from './flow.ts';

/** The person, or the server, chooses what to sign in with; a `Session` of a fresh sign-up needs nothing more. */
export async function startUserAuth(start: FlowStart): Promise<AuthReply> {
  if (start.session !== undefined) return continueSignUp(start, start.session);
  const progress = await begin(start, 'USER_AUTH');
  const available = availableFactors(progress);
  if (available.length === 0) {
    throw progress.user?.status === 'UNCONFIRMED' ? refusals.notConfirmed() : refusals.wrongCredentials();
  }
  const asked = start.parameters.optionalText('PREFERRED_CHALLENGE');
  const preferred = available.find((factor) => factor === asked);
  if (!preferred) return askToSelect(progress, available);
  return askFactor(progress, preferred, start.parameters, (proof) => afterProof(progress, proof));
}

async function continueSignUp({ pool, parameters, clientMetadata }: FlowStart, session: string): Promise<AuthReply> {
  const signIn = pool.signIns.find(session);
  const user = pool.users.byUsername(signIn.username);
  const named = pool.users.find(parameters.text('USERNAME'));
  if (signIn.challenge || named?.username !== signIn.username) {
    throw refusals.notAuthorized('Invalid session for the user.');
  }
  pool.signIns.use(session);
  return nextStep({ pool, signIn, user, clientMetadata });
}
