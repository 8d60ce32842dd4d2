import type { Input } from '../../http/input.ts';
import { isEmail } from '../attributes.ts';
import { refusals } from '../refusals.ts';
import { requirePassword } from '../require-password.ts';
import { isVerified, type User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import type { AuthReply, Progress } from './challenge.ts';
import { askOneTimeCode } from './one-time-code.ts';
import { askPasswordVerifier } from './password-verifier.ts';
import { secondFactors } from './second-factor.ts';
import type { Proof } from './sign-in.ts';
import { askWebAuthn } from './web-authn.ts';

/** What a `USER_AUTH` sign-in can start with, in the words of `AvailableChallenges`. */
export type FactorChallenge = 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/** What this person can start with; for somebody unknown, what somebody known could. */
export function availableFactors({ pool, user, signIn }: Progress): readonly FactorChallenge[] {
  const passwords: readonly FactorChallenge[] = ['PASSWORD', 'PASSWORD_SRP'];
  if (!user) return pretendedFactors(pool, signIn.login);
  const own = user.password && pool.settings.firstFactors.includes('PASSWORD') ? passwords : [];
  if (needsSecondFactor(pool, user)) return own;
  return [...own, ...passwordlessFactors(pool, user)];
}

/** The first factors without a password that the user has set up. */
export function passwordlessFactors(pool: UserPool, user: User): readonly FactorChallenge[] {
  const ready: Record<string, boolean> = {
    EMAIL_OTP: isVerified(user, 'email'),
    SMS_OTP: isVerified(user, 'phone_number'),
    WEB_AUTHN: pool.passkeys.ofOwner(user.username).length > 0,
  };
  return (['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const).filter(
    (factor) => pool.settings.firstFactors.includes(factor) && ready[factor],
  );
}

/** Who has to give two factors starts with the password. */
function needsSecondFactor(pool: UserPool, user: User): boolean {
  return pool.settings.mfa.mode === 'REQUIRED' || secondFactors(pool, user).length > 0;
}

function pretendedFactors({ settings }: UserPool, login: string): readonly FactorChallenge[] {
  const otp = isEmail(login) ? 'EMAIL_OTP' : 'SMS_OTP';
  const code = settings.firstFactors.includes(otp) && settings.mfa.mode !== 'REQUIRED' ? [otp] as const : [];
  return settings.firstFactors.includes('PASSWORD') ? ['PASSWORD', 'PASSWORD_SRP', ...code] : code;
}

/** Puts the challenge of one factor, or judges the password that came along. */
export async function askFactor(
  progress: Progress,
  factor: FactorChallenge,
  given: Input,
  proved: (proof: Proof) => Promise<AuthReply>,
): Promise<AuthReply> {
  const { pool, signIn, user } = progress;
  switch (factor) {
    case 'PASSWORD':
      requirePassword(pool, signIn.username, user, given.text('PASSWORD'));
      return proved('password');
    case 'PASSWORD_SRP':
      return askPasswordVerifier(progress, given.text('SRP_A'));
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return askOneTimeCode(progress, user, { name: factor, proves: 'one-time-code' });
    case 'WEB_AUTHN':
      if (!user) throw refusals.wrongCredentials();
      return askWebAuthn(progress, user);
  }
}
