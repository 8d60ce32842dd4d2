import type { Input } from '../../http/input.ts';
import type { MfaMethod } from '../../pool-settings.ts';
import type { UserCall } from '../calls.ts';
import { mfaNames } from '../mfa-names.ts';
import { refusals } from '../refusals.ts';
import type { User } from '../user.ts';

const FIELDS = {
  SMS: 'SMSMfaSettings',
  TOTP: 'SoftwareTokenMfaSettings',
  EMAIL: 'EmailMfaSettings',
} as const satisfies Record<MfaMethod, string>;

const METHODS: readonly MfaMethod[] = ['SMS', 'TOTP', 'EMAIL'];

/** A method that the call does not name stays as it is. */
export function setUserMfaPreference({ pool, user, input }: UserCall): object {
  const changes = METHODS.flatMap((method) => readChange(input, method));
  for (const { method, enabled, preferred } of changes) {
    if (enabled) requireUsable(pool.settings.mfa.methods, user, method);
    else if (preferred) throw refusals.invalid('A preferred MFA setting must be enabled.');
  }
  const preferred = changes.filter((change) => change.preferred);
  if (preferred.length > 1) throw refusals.invalid('Only one MFA setting can be preferred.');

  const changed = (method: MfaMethod) => changes.find((change) => change.method === method);
  const { mfa } = user;
  const enabled = METHODS.filter((method) => changed(method)?.enabled ?? mfa.enabled.includes(method));
  const before = mfa.preferred && !changed(mfa.preferred) ? mfa.preferred : undefined;
  pool.users.save({ ...user, mfa: { ...mfa, enabled, preferred: preferred[0]?.method ?? before } });
  return {};
}

interface Change {
  readonly method: MfaMethod;
  readonly enabled: boolean;
  readonly preferred: boolean;
}

function readChange(input: Input, method: MfaMethod): readonly Change[] {
  const settings = input.nested(FIELDS[method]);
  return settings ? [{ method, enabled: settings.flag('Enabled'), preferred: settings.flag('PreferredMfa') }] : [];
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
