import type { AuthReply } from '../challenges/challenge.ts';
import { afterProof } from '../challenges/next-step.ts';
import { requirePassword } from '../require-password.ts';
import { begin, type FlowStart } from './flow.ts';

/** The password is sent as it is. */
export async function startPasswordAuth(start: FlowStart): Promise<AuthReply> {
  const password = start.parameters.text('PASSWORD');
  const progress = await begin(start, 'USER_PASSWORD_AUTH');
  requirePassword(start.pool, progress.signIn.username, progress.user, password);
  return afterProof(progress, 'password');
}
