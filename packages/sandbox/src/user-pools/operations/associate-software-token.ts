import type { SetupCall } from '../calls.ts';
import { requireTotpPool } from '../require-totp-pool.ts';
import { newTotpSecret } from '../totp.ts';

/** Gives out the seed of an authenticator app, to a user who is signed in or is asked to set one up. */
export function associateSoftwareToken({ pool, who }: SetupCall): object {
  requireTotpPool(pool);
  const secret = newTotpSecret();
  if (who.kind === 'user') {
    pool.users.save({ ...who.user, mfa: { ...who.user.mfa, totpPending: secret } });
    return { SecretCode: secret };
  }
  return { SecretCode: secret, Session: who.goOn({ ...who.state, totpSecret: secret, totpStep: undefined }) };
}
