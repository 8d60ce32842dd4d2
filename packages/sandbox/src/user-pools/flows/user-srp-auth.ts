import type { AuthReply } from '../challenges/challenge.ts';
import { askPasswordVerifier } from '../challenges/password-verifier.ts';
import { begin, type FlowStart } from './flow.ts';

/** The password is proved and never sent. */
export async function startSrpAuth(start: FlowStart): Promise<AuthReply> {
  const clientPublic = start.parameters.text('SRP_A');
  return askPasswordVerifier(await begin(start, 'USER_SRP_AUTH'), clientPublic);
}
