import { ServiceError } from '../../http/service-error.ts';
import type { SetupCall } from '../calls.ts';
import { requireTotpPool } from '../require-totp-pool.ts';
import { acceptedStep } from '../totp.ts';

/** Takes the first code of an authenticator app as the proof that it was set up. */
export function verifySoftwareToken({ pool, who, input }: SetupCall): object {
  requireTotpPool(pool);
  const code = input.text('UserCode');
  const secret = who.kind === 'user' ? who.user.mfa.totpPending : who.state.totpSecret;
  if (secret === undefined) {
    throw new ServiceError('InvalidParameterException', 'Software token has not been associated.');
  }
  const step = acceptedStep(secret, code, pool.clock.now());
  if (step === undefined) throw new ServiceError('EnableSoftwareTokenMFAException', 'Code mismatch');
  if (who.kind === 'user') {
    const mfa = { ...who.user.mfa, totpSecret: secret, totpPending: undefined, totpLastStep: step };
    pool.users.save({ ...who.user, mfa });
    return { Status: 'SUCCESS' };
  }
  return { Status: 'SUCCESS', Session: who.goOn({ ...who.state, totpStep: step }) };
}
