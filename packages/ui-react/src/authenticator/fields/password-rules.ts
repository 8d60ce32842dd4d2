import type { PasswordPolicy } from '@foyer/state-machines';

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'number' | 'special';

/** What Cognito counts as a special character: these, and a space that is neither first nor last. */
const special = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/;

const rules: Readonly<Record<PasswordRule, (policy: PasswordPolicy) => ((password: string) => boolean) | undefined>> = {
  length: ({ minLength }) => (password) => password.length >= minLength,
  lowercase: ({ requireLowercase }) => (requireLowercase ? (password) => /[a-z]/.test(password) : undefined),
  uppercase: ({ requireUppercase }) => (requireUppercase ? (password) => /[A-Z]/.test(password) : undefined),
  number: ({ requireNumbers }) => (requireNumbers ? (password) => /[0-9]/.test(password) : undefined),
  special: ({ requireSpecialCharacters }) => (requireSpecialCharacters ? (password) => special.test(password) : undefined),
};

/** The rules of a policy, each with whether the password meets it. */
export const checkPassword = (password: string, policy: PasswordPolicy): readonly { rule: PasswordRule; met: boolean }[] =>
  (Object.keys(rules) as PasswordRule[]).flatMap((rule) => {
    const isMet = rules[rule](policy);
    return isMet ? [{ rule, met: isMet(password) }] : [];
  });
