import type { Screen } from '@foyer/state-machines';

/** How a sign-in begins: with a password, with a code, with a choice between the two, or with the app's own challenge. */
export const methods = ['password', 'email-code', 'sms-code', 'choice-of-code', 'choice-of-password', 'custom'] as const;
/** What has become of the user so far. */
export const statuses = ['confirmed', 'unconfirmed', 'invited', 'reset-required', 'disabled'] as const;
/** What the pool says of a second factor, and what the user has set up. */
export const factors = [
  'off', 'optional-none', 'optional-sms', 'optional-totp', 'optional-email', 'optional-several',
  'required-none-totp', 'required-none-email', 'required-none-several', 'required-sms', 'required-totp', 'required-email',
] as const;

export interface Row {
  readonly method: (typeof methods)[number];
  readonly status: (typeof statuses)[number];
  readonly factor: (typeof factors)[number];
}

/** Cognito lets a pool with a required second factor begin with a password alone, and codes need no second factor. */
const isAllowed = ({ method, status, factor }: Row): boolean => {
  if (method === 'password') return true;
  if (factor !== 'off') return false;
  // An invited user proves the temporary password, and a reset is asked for after one.
  return status === 'confirmed' || status === 'unconfirmed' || status === 'disabled';
};

/** Each combination that Cognito allows. */
export const rows: readonly Row[] = methods.flatMap((method) =>
  statuses.flatMap((status) => factors.map((factor) => ({ method, status, factor })).filter(isAllowed)));

export const nameOf = ({ method, status, factor }: Row): string => `${method}, ${status}, ${factor}`;

const secondFactor: Readonly<Record<Row['factor'], readonly Screen[]>> = {
  'off': [],
  'optional-none': [],
  'optional-sms': ['code'],
  'optional-totp': ['code'],
  'optional-email': ['code'],
  'optional-several': ['choose-mfa', 'code'],
  'required-none-totp': ['totp-setup'],
  'required-none-email': ['email-setup', 'code'],
  'required-none-several': ['choose-mfa', 'totp-setup'],
  'required-sms': ['code'],
  'required-totp': ['code'],
  'required-email': ['code'],
};

const firstFactor: Readonly<Record<Row['method'], readonly Screen[]>> = {
  'password': ['sign-in'],
  'email-code': ['sign-in', 'code'],
  'sms-code': ['sign-in', 'code'],
  'choice-of-code': ['sign-in', 'choose-factor', 'code'],
  'choice-of-password': ['sign-in', 'choose-factor', 'password'],
  'custom': ['sign-in', 'custom'],
};

/** Where a disabled user is refused: a wrong proof can be given anew, a code that came for nothing ends the sign-in. */
const refusedAt: Readonly<Record<Row['method'], Screen>> = {
  'password': 'sign-in',
  'email-code': 'sign-in',
  'sms-code': 'sign-in',
  'choice-of-code': 'sign-in',
  'choice-of-password': 'password',
  'custom': 'custom',
};

/** The screens on the way in, by Cognito's rules; that of a disabled user is closed. */
export const screensOf = ({ method, status, factor }: Row): readonly Screen[] => {
  const begin = firstFactor[method];
  const wayIn = [...begin, ...secondFactor[factor]];
  switch (status) {
    case 'confirmed': return wayIn;
    case 'invited': return [...begin, 'new-password', ...secondFactor[factor]];
    case 'unconfirmed': return [...begin, 'confirm-sign-up', ...wayIn];
    case 'reset-required': return [...begin, 'confirm-reset', ...wayIn];
    case 'disabled': return [...begin, refusedAt[method]];
  }
};
