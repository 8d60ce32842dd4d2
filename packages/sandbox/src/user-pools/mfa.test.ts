import {
  confirmSignIn, fetchMFAPreference, getCurrentUser, setUpTOTP, signIn, signOut, updateMFAPreference, verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';
import { freshCode } from './totp.ts';

const EMAIL = 'ada@example.com';
const PHONE = '+15551230000';
const PASSWORD = 'Analytical-1';
const CREDENTIALS = { username: EMAIL, password: PASSWORD };

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

const start = async (settings: PoolSettingsInput) => {
  sandbox = await startWithAmplify(settings);
};
const latestCode = () => sandbox.mailbox.list()[0]?.code ?? '';
const answer = async (challengeResponse: string, options = {}) =>
  (await confirmSignIn({ challengeResponse, options })).nextStep;
const enter = async () => (await signIn(CREDENTIALS)).nextStep;

test('an invited user sets a password of their own, with what the pool requires', async () => {
  await start({ attributes: { name: { required: true } } });
  await sandbox.admin.createUser({ ...CREDENTIALS, status: 'FORCE_CHANGE_PASSWORD' });
  expect(await enter()).toEqual({
    signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
    missingAttributes: ['name'],
  });
  await expect(answer('Difference-2')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(answer('weak', { userAttributes: { name: 'Ada' } })).rejects.toMatchObject({
    name: 'InvalidPasswordException',
  });
  expect(await answer('Difference-2', { userAttributes: { name: 'Ada' } })).toEqual({ signInStep: 'DONE' });
  expect(sandbox.admin.getUser({ username: EMAIL })).toMatchObject({
    status: 'CONFIRMED',
    attributes: { name: 'Ada' },
  });
});

test('an old invitation is good no more', async () => {
  await start({});
  await sandbox.admin.createUser({ ...CREDENTIALS, status: 'FORCE_CHANGE_PASSWORD' });
  sandbox.clock.advance(8 * 86_400);
  await expect(enter()).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Temporary password has expired and must be reset by an administrator.',
  });
});

test('a user sets up an authenticator app in the settings, and is asked for it', async () => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['TOTP', 'SMS'] } });
  await sandbox.admin.createUser({ ...CREDENTIALS, attributes: { phone_number: PHONE } });
  expect(await enter()).toEqual({ signInStep: 'DONE' });
  const { sharedSecret } = await setUpTOTP();
  await expect(verifyTOTPSetup({ code: '000000' })).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' });
  await verifyTOTPSetup({ code: freshCode(sharedSecret, undefined, sandbox.clock.now()) });
  expect(await fetchMFAPreference()).toEqual({});
  await updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' });
  expect(await fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP'], preferred: 'TOTP' });
  await signOut();

  expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
  await expect(answer('000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  expect(await answer(sandbox.admin.totpCode({ username: EMAIL }))).toEqual({ signInStep: 'DONE' });
});

test('a code of an authenticator app is good once', async () => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['TOTP'] } });
  await sandbox.admin.createUser({ ...CREDENTIALS, mfa: ['TOTP'] });
  const code = sandbox.admin.totpCode({ username: EMAIL });
  await enter();
  await answer(code);
  await signOut();
  await enter();
  await expect(answer(code)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
});

test('a session stands three wrong codes', async () => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['TOTP'] } });
  await sandbox.admin.createUser({ ...CREDENTIALS, mfa: ['TOTP'] });
  await enter();
  for (const code of ['000000', '000001', '000002']) {
    await expect(answer(code)).rejects.toMatchObject({ name: 'CodeMismatchException' });
  }
  await expect(answer(sandbox.admin.totpCode({ username: EMAIL }))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
});

test.each([
  ['SMS', 'SMS_CODE', PHONE, '+*******0000'],
  ['EMAIL', 'EMAIL_CODE', EMAIL, 'a***@e***'],
] as const)('a code by %s', async (method, step, to, destination) => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['SMS', 'EMAIL'] } });
  await sandbox.admin.createUser({ ...CREDENTIALS, attributes: { phone_number: PHONE }, mfa: [method] });
  const next = await enter();
  expect(next).toMatchObject({ signInStep: `CONFIRM_SIGN_IN_WITH_${step}`, codeDeliveryDetails: { destination } });
  expect(sandbox.mailbox.list()).toMatchObject([{ to, purpose: 'sign-in' }]);
  await expect(answer('not it')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  expect(await answer(latestCode())).toEqual({ signInStep: 'DONE' });
  await expect(answer(latestCode())).rejects.toMatchObject({ name: 'SignInException' });
});

test('one of several second factors is chosen', async () => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['SMS', 'TOTP', 'EMAIL'] } });
  await sandbox.admin.createUser({
    ...CREDENTIALS,
    attributes: { phone_number: PHONE },
    mfa: ['SMS', 'TOTP', 'EMAIL'],
  });
  expect(await enter()).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
    allowedMFATypes: ['SMS', 'TOTP', 'EMAIL'],
  });
  expect(await answer('EMAIL')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' });
  expect(await answer(latestCode())).toEqual({ signInStep: 'DONE' });
});

test('a required authenticator app is set up on the way in', async () => {
  await start({ mfa: { mode: 'REQUIRED', methods: ['TOTP'] } });
  await sandbox.admin.createUser(CREDENTIALS);
  const next = await enter();
  expect(next.signInStep).toBe('CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
  if (next.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') return;
  const { sharedSecret } = next.totpSetupDetails;
  await expect(answer('000000')).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' });
  expect(await answer(freshCode(sharedSecret, undefined, sandbox.clock.now()))).toEqual({ signInStep: 'DONE' });
  await signOut();
  expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
});

test('what to set up is chosen, and an email address is one', async () => {
  await start({ usernameAttributes: [], mfa: { mode: 'REQUIRED', methods: ['TOTP', 'EMAIL'] } });
  await sandbox.admin.createUser({ username: 'ada', password: PASSWORD });
  const { nextStep } = await signIn({ username: 'ada', password: PASSWORD });
  expect(nextStep).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
    allowedMFATypes: ['TOTP', 'EMAIL'],
  });
  expect(await answer('EMAIL')).toEqual({ signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' });
  expect(await answer(EMAIL)).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' });
  expect(await answer(latestCode())).toEqual({ signInStep: 'DONE' });
  expect((await getCurrentUser()).username).toBe('ada');
  expect(sandbox.admin.getUser({ username: 'ada' })).toMatchObject({
    mfa: ['EMAIL'],
    attributes: { email: EMAIL, email_verified: 'true' },
  });
});
