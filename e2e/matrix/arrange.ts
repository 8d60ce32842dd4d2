import type { NewUser, PoolSettingsInput, Sandbox } from '@foyer/sandbox';
import { isOnDevice, type Row } from './rows.ts';

export const PASSWORD = 'Correct-horse-7';
export const NEW_PASSWORD = 'Battery-staple-8';
export const EMAIL = 'ann@example.com';
const PHONE = '+12025550143';
export const NAME = 'Ann Reader';
export const RIDDLE = 'a dark horse';

/** Where an email is to be set up, people are known by their phone. */
export const usesPhone = ({ method, second }: Row): boolean =>
  method === 'sign-up-by-sms-code' || second === 'sets-up-email' || second === 'sets-up-one-of-several';

export const usernameOf = (row: Row): string => (usesPhone(row) ? PHONE : EMAIL);

/** Methods that begin without a password, so that the sign-in screen has no field for one. */
export const isPasswordless = ({ method }: Row): boolean => /code$|^choice|^passkey$/.test(method);

const secondMethods = {
  'none': [],
  'sms': ['SMS'],
  'totp': ['TOTP'],
  'email': ['EMAIL'],
  'several': ['TOTP', 'EMAIL'],
  'remembered-device': ['TOTP'],
  'tracked-device': ['TOTP'],
  'sets-up-totp': ['TOTP'],
  'sets-up-email': ['EMAIL'],
  'sets-up-one-of-several': ['TOTP', 'EMAIL'],
} as const satisfies Record<Row['second'], NonNullable<NewUser['mfa']>>;

const tracking: Partial<Record<Row['second'], 'OPTIONAL' | 'ALWAYS'>> = { 'remembered-device': 'OPTIONAL', 'tracked-device': 'ALWAYS' };

const triggersOf = ({ method, status }: Row): PoolSettingsInput['triggers'] => ({
  preSignUp: (event) => {
    event.response.autoConfirmUser = status === 'new-let-in';
    return event;
  },
  defineAuthChallenge: (event) => {
    const { session } = event.request;
    const last = session.at(-1);
    const isAnswered = last?.challengeName === 'CUSTOM_CHALLENGE';
    event.response.issueTokens = isAnswered && last.challengeResult;
    event.response.failAuthentication = isAnswered && !last.challengeResult;
    event.response.challengeName = method === 'custom-with-password' && session.length === 1 ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
    return event;
  },
  createAuthChallenge: (event) => {
    event.response.publicChallengeParameters = { riddle: 'What runs at night?' };
    event.response.privateChallengeParameters = { answer: RIDDLE };
    return event;
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === RIDDLE;
    return event;
  },
});

/** The pool of a row; `page` is where its identity provider sends people back to. */
export const poolOf = (row: Row, page = 'http://localhost/'): PoolSettingsInput => ({
  usernameAttributes: [usesPhone(row) ? 'phone_number' : 'email'],
  autoVerifiedAttributes: ['email', 'phone_number'],
  attributes: row.status === 'invited-incomplete' ? { name: { required: true } } : {},
  mfa: {
    mode: ({ off: 'OFF', optional: 'OPTIONAL', required: 'REQUIRED' } as const)[row.pool],
    methods: row.pool === 'off' ? [] : row.second === 'none' ? ['TOTP', 'EMAIL'] : secondMethods[row.second],
  },
  devices: { tracking: tracking[row.second] ?? 'OFF' },
  firstFactors: isPasswordless(row) ? ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] : ['PASSWORD'],
  ...(row.method === 'plain-password' && { authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'] }),
  ...(row.method === 'social' && {
    oauth: {
      callbackUrls: [page], logoutUrls: [page],
      providers: [{ name: 'Google', type: 'Google', attributeMapping: { email: 'email', name: 'name' } }],
    },
  }),
  triggers: triggersOf(row),
});

const STATUS = {
  'confirmed': 'CONFIRMED', 'unconfirmed': 'UNCONFIRMED', 'invited': 'FORCE_CHANGE_PASSWORD', 'invited-incomplete': 'FORCE_CHANGE_PASSWORD',
  'reset-required': 'RESET_REQUIRED', 'disabled': 'CONFIRMED',
} as const;

/** Whether the row is about somebody who has been in before, from this very browser. */
export const returns = ({ method, status, second }: Row): boolean =>
  isOnDevice(second) || method.includes('passkey') || (method === 'social' && status !== 'new');

/** Makes the user of a row; what has become of those who return is only then told. */
export async function makeUser({ admin }: Sandbox, row: Row): Promise<void> {
  const { status } = row;
  if (!(status in STATUS) || row.method === 'social') return;
  await admin.createUser({
    username: usernameOf(row),
    password: PASSWORD,
    attributes: usesPhone(row) ? {} : { phone_number: PHONE },
    mfa: row.second.startsWith('sets-up') ? [] : secondMethods[row.second],
  });
  if (!returns(row)) becomes({ admin }, row);
}

/** Makes of a confirmed user what the row says. */
export function becomes({ admin }: Pick<Sandbox, 'admin'>, row: Row): void {
  const { method, status } = row;
  if (!(status in STATUS)) return;
  const enabled = status !== 'disabled';
  // Whoever comes from a provider has the provider's name for them, and no other status.
  if (method === 'social') for (const { username } of admin.listUsers()) admin.updateUser({ username, enabled });
  else admin.updateUser({ username: usernameOf(row), status: STATUS[status as keyof typeof STATUS], enabled });
}

/** What the link in the message does, opened in another browser. */
export function isConfirmedElsewhere({ admin }: Sandbox, row: Row): void {
  const verified = usesPhone(row) ? 'phone_number_verified' : 'email_verified';
  admin.updateUser({ username: usernameOf(row), status: 'CONFIRMED', attributes: { [verified]: 'true' } });
}
