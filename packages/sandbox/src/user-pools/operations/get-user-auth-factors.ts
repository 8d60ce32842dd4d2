import type { UserCall } from '../calls.ts';
import { passwordlessFactors } from '../challenges/first-factors.ts';
import { mfaNames } from '../mfa-names.ts';

export function getUserAuthFactors({ pool, user }: UserCall): object {
  const { enabled, preferred } = user.mfa;
  return {
    Username: user.username,
    ...(preferred && { PreferredMfaSetting: mfaNames[preferred] }),
    ...(enabled.length > 0 && { UserMFASettingList: enabled.map((method) => mfaNames[method]) }),
    ConfiguredUserAuthFactors: [...(user.password ? ['PASSWORD'] : []), ...passwordlessFactors(pool, user)],
  };
}
