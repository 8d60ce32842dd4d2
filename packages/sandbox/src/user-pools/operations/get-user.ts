import type { UserCall } from '../calls.ts';
import { mfaNames } from '../mfa-names.ts';

export function getUser({ user }: UserCall): object {
  const { enabled, preferred } = user.mfa;
  return {
    Username: user.username,
    UserAttributes: Object.entries({ sub: user.sub, ...user.attributes }).map(([Name, Value]) => ({ Name, Value })),
    ...(enabled.length > 0 && { UserMFASettingList: enabled.map((method) => mfaNames[method]) }),
    ...(preferred && { PreferredMfaSetting: mfaNames[preferred] }),
  };
}
