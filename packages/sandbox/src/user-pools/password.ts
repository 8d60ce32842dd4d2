import { randomInt } from 'node:crypto';
import { ServiceError } from '../http/service-error.ts';
import type { PasswordPolicySettings } from '../pool-settings.ts';
import { createVerifier, type SrpIdentity, type SrpVerifier } from './srp.ts';

/** What is kept of a password. */
export interface StoredPassword {
  readonly srp: SrpVerifier;
  readonly setAt: number;
}

export function storePassword(identity: SrpIdentity, password: string, now: number): StoredPassword {
  return { srp: createVerifier(identity, password), setAt: now };
}

/** Whether a password that came as it is would prove itself. */
export function isPassword(identity: SrpIdentity, { salt, verifier }: SrpVerifier, password: string): boolean {
  return createVerifier(identity, password, salt).verifier === verifier;
}

/** @throws {ServiceError} `InvalidPasswordException`, naming the first rule that is not met. */
export function requirePolicy(policy: PasswordPolicySettings, password: string): void {
  const broken = brokenRule(policy, password);
  if (broken) throw new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${broken}`);
}

function brokenRule(policy: PasswordPolicySettings, password: string): string | undefined {
  if (password.length < policy.minLength) return 'Password not long enough';
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.requireNumbers && !/[0-9]/.test(password)) return 'Password must have numeric characters';
  if (policy.requireSymbols && !SYMBOL.test(password)) return 'Password must have symbol characters';
  if (/^\s|\s$/.test(password)) return 'Password must not start or end with whitespace';
  return undefined;
}

/** Cognito's list of special characters, a space within included. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** A password for an invitation that meets any policy. */
export function temporaryPassword(policy: PasswordPolicySettings): string {
  const rest = Array.from({ length: Math.max(8, policy.minLength) }, () => pick('abcdefghjkmnpqrstuvwxyz'));
  return `${pick('ABCDEFGHJKMNPQRSTUVWXYZ')}${pick('23456789')}${pick('!@#%&')}${rest.join('')}`;
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}
