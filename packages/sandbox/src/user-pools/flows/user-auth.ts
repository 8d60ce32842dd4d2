import type { AuthReply } from '../challenges/challenge.ts';
import { nextStep } from '../challenges/next-step.ts';
import { refusals } from '../refusals.ts';
import type { FlowStart } from './flow.ts';

/** The person, or the server, chooses what to sign in with; a `Session` of a fresh sign-up needs nothing more. */
export async function startUserAuth(start: FlowStart): Promise<AuthReply> {
  if (start.session !== undefined) return continueSignUp(start, start.session);
  throw refusals.invalid('USER_AUTH flow not enabled for this client');
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
