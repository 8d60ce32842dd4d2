import type { PoolSettings, PoolSettingsInput } from './pool-settings.ts';

const CONTACTS = ['email', 'phone_number'];

/** The words that a setting takes, by its path; of a list, each of its elements. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  usernameAttributes: CONTACTS,
  aliasAttributes: [...CONTACTS, 'preferred_username'],
  autoVerifiedAttributes: CONTACTS,
  verifyBeforeUpdate: CONTACTS,
  accountRecovery: CONTACTS,
  firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
  authFlows: ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'],
  'mfa.mode': ['OFF', 'OPTIONAL', 'REQUIRED'],
  'mfa.methods': ['SMS', 'TOTP', 'EMAIL'],
  'webAuthn.userVerification': ['required', 'preferred'],
  'devices.tracking': ['OFF', 'OPTIONAL', 'ALWAYS'],
  'verification.style': ['CODE', 'LINK'],
  'oauth.responseType': ['code', 'token'],
};

/**
 * Looks through settings that no compiler has seen, as those of a test in JavaScript; `whole` has every setting there is.
 * What triggers there are stands in their types alone.
 * @throws one sentence that names what is not known.
 */
export function checkPoolSettings(input: PoolSettingsInput, whole: PoolSettings): void {
  check(input, whole, '');
}

function check(given: object, known: object, path: string): void {
  const names = Object.keys(known);
  const shape = new Map<string, unknown>(Object.entries(known));
  for (const [name, value] of Object.entries(given)) {
    const own = path === '' ? name : `${path}.${name}`;
    if (!names.includes(name)) throw new Error(`[foyer] A pool has no setting ${own}, so it would do nothing: ${path || 'it'} has ${names.join(', ')}.`);
    if (value === undefined) continue;
    checkValue(value, shape.get(name), own);
    if (isObject(value) && own !== 'triggers') check(value, Object(shape.get(name)), own);
  }
}

function checkValue(value: unknown, example: unknown, path: string): void {
  const wanted = kindOf(example);
  if (example !== undefined && kindOf(value) !== wanted) {
    throw new Error(`[foyer] The setting ${path} of a pool takes a ${wanted}, and was given ${show(value)}.`);
  }
  const words = WORDS[path];
  const wrong = words && [value].flat().find((word) => !words.includes(String(word)));
  if (wrong !== undefined) throw new Error(`[foyer] The setting ${path} of a pool takes ${words?.join(', ')}, and was given ${show(wrong)}.`);
}

const isObject = (value: unknown): value is object => kindOf(value) === 'object';

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function show(value: unknown): string {
  return typeof value === 'function' ? 'a function' : JSON.stringify(value);
}
