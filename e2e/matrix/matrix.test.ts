import { authenticatorMachine, createAuthenticatorStore } from '@foyer/state-machines';
import { createAmplifyAuth } from '@foyer/state-machines/amplify';
import { createSandbox, type NewUser, type PoolSettingsInput, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { EMAIL, MatrixPerson, PASSWORD, PHONE, RIDDLE } from './matrix-person.ts';
import { nameOf, type Row, rows, screensOf } from './rows.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  sandbox = await createSandbox({ ephemeral: true });
});
afterEach(async () => {
  await signOut();
  sandbox.admin.reset();
});
afterAll(() => sandbox.close());

const second = (row: Row) => {
  const [mode = 'off', ...rest] = row.factor.split('-');
  const named = rest.filter((word) => word !== 'none');
  const methods = (['SMS', 'TOTP', 'EMAIL'] as const).filter((method) =>
    row.factor.endsWith('several') ? method !== 'SMS' : mode !== 'off' && (named.length === 0 || named.includes(method.toLowerCase())));
  const settings = { mode: mode === 'off' ? 'OFF' : mode === 'optional' ? 'OPTIONAL' : 'REQUIRED', methods } as const;
  return { settings, own: rest.includes('none') ? [] : methods };
};

/** Where an email is to be set up, people are known by their phone. */
const usesPhone = ({ factor }: Row) => factor.startsWith('required-none');

const poolOf = (row: Row): PoolSettingsInput => ({
  usernameAttributes: [usesPhone(row) ? 'phone_number' : 'email'],
  autoVerifiedAttributes: ['email', 'phone_number'],
  mfa: second(row).settings,
  firstFactors: row.method === 'password' || row.method === 'custom' ? ['PASSWORD'] : ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
  triggers: {
    defineAuthChallenge: (event) => {
      const last = event.request.session.at(-1);
      event.response.issueTokens = last?.challengeResult ?? false;
      event.response.failAuthentication = last?.challengeResult === false;
      event.response.challengeName = 'CUSTOM_CHALLENGE';
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
  },
});

const STATUS = {
  'confirmed': 'CONFIRMED', 'unconfirmed': 'UNCONFIRMED', 'invited': 'FORCE_CHANGE_PASSWORD',
  'reset-required': 'RESET_REQUIRED', 'disabled': 'CONFIRMED',
} as const;

const userOf = (row: Row): NewUser => ({
  username: usesPhone(row) ? PHONE : EMAIL,
  password: PASSWORD,
  status: STATUS[row.status],
  enabled: row.status !== 'disabled',
  attributes: usesPhone(row) ? {} : { phone_number: PHONE },
  mfa: second(row).own,
});

const open = async (row: Row): Promise<MatrixPerson> => {
  const { replaceSettings, userPoolId, clientId, identityPoolId } = sandbox.pool('main');
  replaceSettings(poolOf(row));
  await sandbox.admin.createUser(userOf(row));
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url,
        identityPoolId, identityPoolEndpoint: sandbox.url,
        ...(poolOf(row).firstFactors?.includes('EMAIL_OTP') && { passwordless: { emailOtpEnabled: true, smsOtpEnabled: true } }),
      },
    },
  });
  const actor = createActor(authenticatorMachine, { input: { port: createAmplifyAuth(), initialSession: null, prompts: { contact: false } } });
  const store = createAuthenticatorStore(actor);
  actor.start();
  return new MatrixPerson(store, sandbox, row, userOf(row).username);
};

test.each(rows.map((row) => ({ row, name: nameOf(row) })))('$name', { timeout: 60_000 }, async ({ row }) => {
  const person = await open(row);
  const end = await person.signsIn();
  expect(person.seen).toEqual(screensOf(row));
  if (row.status === 'disabled') {
    expect(end).toMatchObject({ status: 'signedOut', error: { code: row.method.includes('code') ? 'session_expired' : 'wrong_credentials' } });
  }
  else expect(end).toMatchObject({ status: 'signedIn', error: null });
});
