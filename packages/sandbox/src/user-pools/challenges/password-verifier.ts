import { randomBytes } from 'node:crypto';
import { refusals } from '../refusals.ts';
import { createVerifier, isProved, startExchange, type SrpExchange, type SrpVerifier } from '../srp.ts';
import type { UserPool } from '../user-pool.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';

export interface PasswordVerifierState {
  readonly name: 'PASSWORD_VERIFIER';
  readonly exchange: SrpExchange;
}

/** Starts the proof of a password. A user who does not exist, or has no password, gets one that nothing proves. */
export function askPasswordVerifier(progress: Progress, clientPublic: string): AuthReply {
  const { pool, signIn, user } = progress;
  const verifier = user?.password?.srp ?? pretendedVerifier(pool, signIn.username);
  const exchange = startExchange(clientPublic, verifier.verifier);
  if (!exchange) throw refusals.notAuthorized('SRP_A is not a valid value.');
  return ask(progress, { name: 'PASSWORD_VERIFIER', exchange }, {
    USER_ID_FOR_SRP: signIn.username,
    USERNAME: signIn.username,
    SALT: verifier.salt,
    SRP_B: exchange.serverPublic,
    SECRET_BLOCK: exchange.secretBlock,
  });
}

function pretendedVerifier(pool: UserPool, username: string): SrpVerifier {
  const salt = pool.pretend(`salt:${username}`).subarray(0, 16).toString('hex');
  return createVerifier(pool.srpIdentity(username), randomBytes(24).toString('hex'), salt);
}

export const passwordVerifier: Challenge<'PASSWORD_VERIFIER'> = async (turn) => {
  const { pool, signIn, state, answers } = turn;
  const counter = `password/${signIn.username}`;
  if (pool.attempts.isLocked(counter)) throw refusals.tooManyPasswords();
  const proved = isProved(state.exchange, pool.srpIdentity(signIn.username), {
    secretBlock: answers.text('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: answers.text('TIMESTAMP'),
    signature: answers.text('PASSWORD_CLAIM_SIGNATURE'),
  });
  if (!proved || !turn.user?.password) {
    pool.attempts.fail(counter, pool.settings.limits.passwordAttempts);
    throw refusals.wrongCredentials();
  }
  pool.attempts.succeed(counter);
  return turn.proved('password');
};
