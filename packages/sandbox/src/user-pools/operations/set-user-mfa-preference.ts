import type { MfaMethod } from '../../pool-settings.ts';
import type { UserCall } from '../calls.ts';
import { mfaNames } from '../mfa-names.ts';
import { refusals } from '../refusals.ts';
import type { User, UserMfa } from '../user.ts';

const FIELDS = {
  SMS: 'SMSMfaSettings',
  TOTP: 'SoftwareTokenMfaSettings',
  EMAIL: 'EmailMfaSettings',
} as const satisfies Record<MfaMethod, string>;

/** A method that the call does not name stays as it is. */
export function setUserMfaPreference({ pool, user, input }: UserCall): object {
  let { mfa } = user;
  const preferred: MfaMethod[] = [];
  for (const method of ['SMS', 'TOTP', 'EMAIL'] as const) {
    const settings = input.nested(FIELDS[method]);
    if (!settings) continue;
    const enabled = settings.flag('Enabled');
    if (enabled) requireUsable(pool.settings.mfa.methods, user, method);
    if (settings.flag('PreferredMfa')) {
      if (!enabled) throw refusals.invalid('A preferred MFA setting must be enabled.');
      preferred.push(method);
    } else if (mfa.preferred === method) {
      mfa = { ...mfa, preferred: undefined };
    }
    mfa = withMethod(mfa, method, enabled);
  }
  if (preferred.length > 1) throw refusals.invalid('Only one MFA setting can be preferred.');
  pool.users.save({ ...user, mfa: { ...mfa, preferred: preferred[0] ?? mfa.preferred } });
  return {};
}

function withMethod(mfa: UserMfa, method: MfaMethod, enabled: boolean): UserMfa {
  const others = mfa.enabled.filter((other) => other !== method);
  return { ...mfa, enabled: enabled ? [...others, method] : others };
}

function requireUsable(methods: readonly MfaMethod[], user: User, method: MfaMethod): void {
  const ready = {
    SMS: user.attributes['phone_number'] !== undefined,
    TOTP: user.mfa.totpSecret !== undefined,
    EMAIL: user.attributes['email'] !== undefined,
  }[method];
  if (!methods.includes(method)) throw refusals.invalid(`${mfaNames[method]} is not enabled for the user pool.`);
  if (ready) return;
  throw refusals.invalid(
    method === 'TOTP'
      ? 'User has not set up software token mfa'
      : `User does not have delivery config set to turn on ${mfaNames[method]}`,
  );
}
