import type { MfaMethod } from '../../pool-settings.ts';
import { isVerified, type User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import { askMethod } from './ask-mfa-method.ts';
import type { AuthReply, Progress } from './challenge.ts';
import { askMfaSetup } from './mfa-setup.ts';
import { askMfaType } from './select-mfa-type.ts';
import type { Proof } from './sign-in.ts';

/** What makes a second factor unnecessary: one was given, or the first was no password. */
const ENOUGH = new Set<Proof>(['second-factor', 'one-time-code', 'passkey', 'custom', 'remembered-device']);

/** Asks for a second factor, or to set one up, where the pool or the user wants one. */
export async function askSecondFactor(progress: Progress, user: User): Promise<AuthReply | undefined> {
  const { pool, signIn } = progress;
  if (signIn.proofs.some((proof) => ENOUGH.has(proof))) return undefined;
  const methods = secondFactors(pool, user);
  const [first] = methods;
  if (first === undefined) return pool.settings.mfa.mode === 'REQUIRED' ? askMfaSetup(progress) : undefined;
  const { preferred } = user.mfa;
  if (preferred && methods.includes(preferred)) return askMethod(progress, user, preferred);
  return methods.length === 1 ? askMethod(progress, user, first) : askMfaType(progress, methods);
}

/** The second factors that this user can answer with. */
export function secondFactors(pool: UserPool, user: User): readonly MfaMethod[] {
  const { mode, methods } = pool.settings.mfa;
  if (mode === 'OFF') return [];
  const own = methods.filter((method) => user.mfa.enabled.includes(method));
  if (own.length > 0 || mode === 'OPTIONAL') return own;
  // Where a second factor is required, a verified address is one without further ado.
  return methods.filter(
    (method) => (method === 'SMS' && isVerified(user, 'phone_number')) || (method === 'EMAIL' && isVerified(user, 'email')),
  );
}
