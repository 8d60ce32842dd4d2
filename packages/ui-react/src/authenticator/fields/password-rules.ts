import type { PasswordPolicy } from '@foyer/state-machines';

export interface PolicyRule {
  readonly id: 'length' | 'lowercase' | 'uppercase' | 'number' | 'special';
  readonly isMet: (password: string) => boolean;
}

/** What Cognito counts as a special character: these, and a space that is neither first nor last. */
const special = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S +\S/;

const matches = (pattern: RegExp) => (password: string) => pattern.test(password);

/** A policy as rules that each say whether a password meets them. */
export const passwordRules = (policy: PasswordPolicy): readonly PolicyRule[] => [
  { id: 'length', isMet: ({ length }) => length >= policy.minLength },
  ...(policy.requireLowercase ? [{ id: 'lowercase' as const, isMet: matches(/[a-z]/) }] : []),
  ...(policy.requireUppercase ? [{ id: 'uppercase' as const, isMet: matches(/[A-Z]/) }] : []),
  ...(policy.requireNumbers ? [{ id: 'number' as const, isMet: matches(/[0-9]/) }] : []),
  ...(policy.requireSpecialCharacters ? [{ id: 'special' as const, isMet: matches(special) }] : []),
];
