import {
  confirmSignIn, fetchAuthSession, fetchDevices, forgetDevice, rememberDevice, signIn, signOut,
} from 'aws-amplify/auth';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'Analytical-1';

let sandbox: Sandbox;
beforeEach(() => {
  // The client asks the browser for the device's name before it confirms one.
  vi.stubGlobal('navigator', { userAgent: 'Difference Engine', platform: 'brass' });
});
afterEach(async () => {
  await signOut();
  await sandbox.close();
  vi.unstubAllGlobals();
});

const start = async (tracking: 'OPTIONAL' | 'ALWAYS', settings: PoolSettingsInput = {}) => {
  sandbox = await startWithAmplify({
    devices: { tracking },
    mfa: { mode: 'OPTIONAL', methods: ['EMAIL'] },
    ...settings,
  });
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, mfa: ['EMAIL'] });
};
const enter = async () => (await signIn({ username: EMAIL, password: PASSWORD })).nextStep.signInStep;
const giveCode = async () =>
  (await confirmSignIn({ challengeResponse: sandbox.mailbox.list()[0]?.code ?? '' })).nextStep.signInStep;
const steps = () => sandbox.requests.list({ operation: 'RespondToAuthChallenge' }).map(({ detail }) => detail);

test('a pool that always remembers asks for the second factor once', async () => {
  await start('ALWAYS');
  expect(await enter()).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  expect(await giveCode()).toBe('DONE');
  expect(await fetchDevices()).toMatchObject([{ attributes: { 'dev:device_remembered_status': 'remembered' } }]);
  expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
  await signOut();

  sandbox.requests.clear();
  expect(await enter()).toBe('DONE');
  expect(steps()).toEqual(['PASSWORD_VERIFIER', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
});

test('where it is left to the person, only a remembered device stands for the second factor', async () => {
  await start('OPTIONAL');
  await enter();
  await giveCode();
  await signOut();
  expect(await enter()).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  await giveCode();
  await rememberDevice();
  await signOut();
  expect(await enter()).toBe('DONE');
});

test('a forgotten device is a new one again', async () => {
  await start('ALWAYS');
  await enter();
  await giveCode();
  await forgetDevice();
  expect(await fetchDevices()).toEqual([]);
  await signOut();
  expect(await enter()).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
});

test('a device that the pool lost is forgotten by the client, which starts again', async () => {
  await start('ALWAYS');
  await enter();
  await giveCode();
  await signOut();
  sandbox.admin.deleteUser({ username: EMAIL });
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, mfa: ['EMAIL'] });
  expect(await enter()).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
});
