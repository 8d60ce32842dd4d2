import { AuthError } from '../../errors/auth-error.ts';
import type { PasswordPolicy } from '../../ports/auth.ts';

export const passwordPolicy = (given: Partial<PasswordPolicy> = {}): PasswordPolicy => ({
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSpecialCharacters: true,
  ...given,
});

/** @throws {AuthError} `password_policy` */
export function assertMeetsPolicy(password: string, policy: PasswordPolicy): void {
  const met =
    password.length >= policy.minLength
    && (!policy.requireLowercase || /\p{Ll}/u.test(password))
    && (!policy.requireUppercase || /\p{Lu}/u.test(password))
    && (!policy.requireNumbers || /\d/.test(password))
    && (!policy.requireSpecialCharacters || /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/.test(password));
  if (!met) throw new AuthError('password_policy');
}
