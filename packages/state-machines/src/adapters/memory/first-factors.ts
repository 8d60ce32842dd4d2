import type { AuthFactor } from '../../ports/auth.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

/** What a user may start a sign-in with. Who is nobody has what most people have. */
export function firstFactors(user: StoredUser | undefined, { settings }: UserPool): readonly AuthFactor[] {
  const factors = settings.factors ?? [];
  if (!user) return [...PASSWORDS, ...factors.filter((factor) => factor !== 'WEB_AUTHN')];
  return [...(user.password === undefined ? [] : PASSWORDS), ...factors.filter((factor) => hasFactor(user, factor))];
}

const PASSWORDS = ['PASSWORD', 'PASSWORD_SRP'] as const;

function hasFactor(user: StoredUser, factor: AuthFactor): boolean {
  switch (factor) {
    case 'EMAIL_OTP': return user.attributes['email_verified'] === 'true';
    case 'SMS_OTP': return user.attributes['phone_number_verified'] === 'true';
    case 'WEB_AUTHN': return user.passkeys.length > 0;
    case 'PASSWORD': case 'PASSWORD_SRP': return false;
    default: return factor satisfies never;
  }
}
