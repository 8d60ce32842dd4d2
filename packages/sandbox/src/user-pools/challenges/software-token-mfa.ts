import { ServiceError } from '../../http/service-error.ts';
import { refusals } from '../refusals.ts';
import { acceptedStep } from '../totp.ts';
import type { User } from '../user.ts';
import { ask, WrongAnswer, type AuthReply, type Challenge, type Progress } from './challenge.ts';

export interface SoftwareTokenState {
  readonly name: 'SOFTWARE_TOKEN_MFA';
}

export function askSoftwareToken(progress: Progress, user: User): AuthReply {
  return ask(progress, { name: 'SOFTWARE_TOKEN_MFA' }, { USER_ID_FOR_SRP: user.username });
}

export const softwareTokenMfa: Challenge<'SOFTWARE_TOKEN_MFA'> = async (turn) => {
  const { pool, user, answers } = turn;
  const code = answers.text('SOFTWARE_TOKEN_MFA_CODE');
  if (!user?.mfa.totpSecret) throw refusals.notAuthorized('Invalid session for the user.');
  const step = acceptedStep(user.mfa.totpSecret, code, pool.clock.now());
  if (step === undefined) throw WrongAnswer.code('Invalid code received for user');
  if (step <= (user.mfa.totpLastStep ?? -1)) {
    throw new ServiceError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  const saved = pool.users.save({ ...user, mfa: { ...user.mfa, totpLastStep: step } });
  return turn.proved('second-factor', saved);
};
