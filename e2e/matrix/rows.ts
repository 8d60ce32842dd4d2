import type { Screen } from '@foyer/state-machines';

/** How somebody gets in: what the sign-in begins with, a new account, or an identity provider. */
export const methods = [
  'password', 'plain-password', 'email-code', 'sms-code', 'passkey',
  'choice-of-code', 'choice-of-password', 'choice-of-passkey', 'custom', 'custom-with-password',
  'social', 'sign-up', 'sign-up-by-email-code', 'sign-up-by-sms-code',
] as const;
/** What has become of the user so far. Who is new is confirmed by a code, by the app's own trigger, or by a link elsewhere. */
export const statuses = [
  'confirmed', 'unconfirmed', 'invited', 'invited-incomplete', 'reset-required', 'disabled',
  'new', 'new-let-in', 'new-by-link',
] as const;
/** What the pool says of a second factor. */
export const pools = ['off', 'optional', 'required'] as const;
/** What the user has set up of it, can set up only now, or has done once on a device that they, or the pool, have remembered. */
export const seconds = [
  'none', 'sms', 'totp', 'email', 'several', 'remembered-device', 'tracked-device', 'sets-up-totp', 'sets-up-email', 'sets-up-one-of-several',
] as const;

export interface Row {
  readonly method: (typeof methods)[number];
  readonly status: (typeof statuses)[number];
  readonly pool: (typeof pools)[number];
  readonly second: (typeof seconds)[number];
}

const ALL = statuses.slice(0, 6);
const PROVED: readonly Row['status'][] = ['confirmed', 'unconfirmed', 'disabled'];

/** Who can begin so. A temporary password is proved as one, and a reset is asked for after one; a code or an answer says nothing of either. */
const begins: Readonly<Record<Row['method'], readonly Row['status'][]>> = {
  'password': ALL,
  'plain-password': ALL,
  'email-code': PROVED,
  'sms-code': PROVED,
  // Nobody has a passkey who was never in.
  'passkey': ['confirmed', 'disabled'],
  'choice-of-code': PROVED,
  'choice-of-password': ALL,
  'choice-of-passkey': ['confirmed', 'disabled'],
  'custom': PROVED,
  'custom-with-password': PROVED,
  'social': ['new', 'confirmed', 'disabled'],
  'sign-up': ['new', 'new-let-in', 'new-by-link'],
  'sign-up-by-email-code': ['new', 'new-by-link'],
  'sign-up-by-sms-code': ['new', 'new-by-link'],
};

/** Only what is optional can be without, and only what is required is set up on the way in. */
const fits: Readonly<Record<Row['pool'], readonly Row['second'][]>> = {
  off: ['none'],
  optional: ['none', 'sms', 'totp', 'email', 'several', 'remembered-device', 'tracked-device'],
  required: ['sms', 'totp', 'email', 'remembered-device', 'tracked-device', 'sets-up-totp', 'sets-up-email', 'sets-up-one-of-several'],
};

/** Where Cognito asks for a second factor, the first is a password; a code, a passkey or the app's own challenge is enough. */
const takesSecond = ({ method, status, second }: Row): boolean => {
  if (second === 'none') return true;
  if (method === 'sign-up') return status === 'new' && second.startsWith('sets-up');
  // aws-amplify names the device in a sign-in by SRP alone.
  if (method === 'choice-of-password' || method === 'plain-password') return !isOnDevice(second);
  return method === 'password';
};

/** Whether the person is on a device from which they need no second factor. */
export const isOnDevice = (second: Row['second']): boolean => second.endsWith('-device');

/** Who is on a remembered device has been in before. */
const wasIn = ({ second, status }: Row): boolean =>
  !isOnDevice(second) || status === 'confirmed' || status === 'reset-required' || status === 'disabled';

const isAllowed = (row: Row): boolean =>
  begins[row.method].includes(row.status) && fits[row.pool].includes(row.second) && takesSecond(row) && wasIn(row);

/** Each combination that Cognito allows. */
export const rows: readonly Row[] = methods.flatMap((method) => statuses.flatMap((status) =>
  pools.flatMap((pool) => seconds.map((second) => ({ method, status, pool, second })).filter(isAllowed))));

/** A provider's page and an authenticator of passkeys are things of a browser. */
export const needsBrowser = ({ method }: Row): boolean => method.includes('passkey') || method === 'social';

export const nameOf = ({ method, status, pool, second }: Row): string => `${method}, ${status}, ${pool}, ${second}`;

const secondFactor: Readonly<Record<Row['second'], readonly Screen[]>> = {
  'none': [],
  'sms': ['code'],
  'totp': ['code'],
  'email': ['code'],
  'several': ['choose-mfa', 'code'],
  'remembered-device': [],
  'tracked-device': [],
  'sets-up-totp': ['totp-setup'],
  'sets-up-email': ['email-setup', 'code'],
  'sets-up-one-of-several': ['choose-mfa', 'totp-setup'],
};

const firstFactor: Readonly<Record<Row['method'], readonly Screen[]>> = {
  'password': ['sign-in'],
  'plain-password': ['sign-in'],
  'email-code': ['sign-in', 'code'],
  'sms-code': ['sign-in', 'code'],
  'passkey': ['sign-in'],
  'choice-of-code': ['sign-in', 'choose-factor', 'code'],
  'choice-of-password': ['sign-in', 'choose-factor', 'password'],
  'choice-of-passkey': ['sign-in', 'choose-factor'],
  'custom': ['sign-in', 'custom'],
  'custom-with-password': ['sign-in', 'custom'],
  'social': ['sign-in'],
  'sign-up': ['sign-up'],
  'sign-up-by-email-code': ['sign-up'],
  'sign-up-by-sms-code': ['sign-up'],
};

/** How somebody signs in whose new account was confirmed elsewhere, so that nothing is left of the sign-up. */
const after = { 'sign-up': ['sign-in'], 'sign-up-by-email-code': ['sign-in', 'code'], 'sign-up-by-sms-code': ['sign-in', 'code'] } as const;

/** Where a disabled user is refused: a password can be given anew, a code, a choice or an answer that came for nothing ends the sign-in. */
const refusedAt = (begin: readonly Screen[]): Screen => {
  const last = begin.at(-1) ?? 'sign-in';
  return last === 'code' || last === 'custom' || last === 'choose-factor' ? 'sign-in' : last;
};

/** The screens on the way in, by Cognito's rules; that of a disabled user is closed. */
export const screensOf = ({ method, status, second }: Row): readonly Screen[] => {
  const begin = firstFactor[method];
  const wayIn = [...begin, ...secondFactor[second]];
  switch (status) {
    case 'confirmed': return wayIn;
    case 'invited': case 'invited-incomplete': return [...begin, 'new-password', ...secondFactor[second]];
    case 'unconfirmed': return [...begin, 'confirm-sign-up', ...wayIn];
    case 'reset-required': return [...begin, 'confirm-reset', ...wayIn];
    case 'disabled': return [...begin, refusedAt(begin)];
    case 'new': return method === 'social' ? begin : [...begin, 'confirm-sign-up', ...secondFactor[second]];
    // Nobody has seen yet that the address is theirs.
    case 'new-let-in': return [...begin, 'verify-contact', 'confirm-contact'];
    case 'new-by-link': return [...begin, 'confirm-sign-up', ...(method in after ? after[method as keyof typeof after] : [])];
  }
};
