import { fetchMFAPreference, setUpTOTP, updateMFAPreference, verifyTOTPSetup } from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthPort, MfaMethod, MfaPreference } from '../../../ports/auth.ts';
import { Secret } from '../../../secret.ts';
import { asSignedIn } from './as-signed-in.ts';

type SecondFactors = Pick<AuthPort, 'setUpTotp' | 'confirmTotp' | 'mfaPreference' | 'setMfaPreference'>;

export const secondFactors: SecondFactors = {
  setUpTotp: (signal) => asSignedIn(signal, async () => new Secret((await setUpTOTP()).sharedSecret)),
  confirmTotp: ({ code }, signal) => asSignedIn(signal, () => verifyTOTPSetup({ code: code.reveal() })),
  mfaPreference: (signal) => asSignedIn(signal, readPreference),
  setMfaPreference: (next, signal) =>
    asSignedIn(signal, async () => {
      if (next.preferred && !next.enabled.includes(next.preferred)) throw new AuthError('invalid_input');
      const before = await readPreference();
      await updateMFAPreference({
        ...change('sms', 'SMS', before, next),
        ...change('totp', 'TOTP', before, next),
        ...change('email', 'EMAIL', before, next),
      });
    }, { meaning: { InvalidParameterException: 'method_unavailable' } }),
};

async function readPreference(): Promise<MfaPreference> {
  const { enabled = [], preferred } = await fetchMFAPreference();
  return { enabled, preferred };
}

/** What a method becomes. One that was off and stays off is left out: a pool may not know it at all. */
function change<Key extends string>(key: Key, method: MfaMethod, before: MfaPreference, next: MfaPreference) {
  const wanted = next.enabled.includes(method);
  if (!wanted && !before.enabled.includes(method)) return {};
  if (!wanted) return { [key]: 'DISABLED' as const };
  return { [key]: next.preferred === method ? ('PREFERRED' as const) : ('NOT_PREFERRED' as const) };
}
