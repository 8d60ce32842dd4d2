import { confirmSignIn, confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';
import { afterEach, describe, expect, test } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { autoSignInWithAmplify, startWithAmplify } from '../testing/amplify.ts';
import { call, refusal } from '../testing/call.ts';
import { SoftPasskey } from '../testing/soft-passkey.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'Analytical-1';
const PASSWORDLESS: PoolSettingsInput = { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] };

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

const start = async (settings: PoolSettingsInput = {}) => {
  sandbox = await startWithAmplify({ ...PASSWORDLESS, ...settings });
};
const latestCode = () => sandbox.mailbox.list()[0]?.code ?? '';
const enter = async (options: object = {}, more: object = {}) =>
  (await signIn({ username: EMAIL, options: { authFlowType: 'USER_AUTH', ...options }, ...more })).nextStep;
const answer = async (challengeResponse: string) => (await confirmSignIn({ challengeResponse })).nextStep;

describe('the person chooses', () => {
  test('the password', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    expect(await enter()).toEqual({
      signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      availableChallenges: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'],
    });
    expect(await answer('PASSWORD_SRP')).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' });
    expect(await answer(PASSWORD)).toEqual({ signInStep: 'DONE' });
    await signOut();
    await enter();
    await answer('PASSWORD');
    await expect(answer('Analytical-2')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  test('a code by email', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    await enter();
    expect(await answer('EMAIL_OTP')).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    });
    await expect(answer('00000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    expect(latestCode()).toMatch(/^\d{8}$/);
    expect(await answer(latestCode())).toEqual({ signInStep: 'DONE' });
  });
});

describe('the app prefers', () => {
  test('a password by SRP, and in clear', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    for (const preferredChallenge of ['PASSWORD_SRP', 'PASSWORD']) {
      expect(await enter({ preferredChallenge }, { password: PASSWORD })).toEqual({ signInStep: 'DONE' });
      await signOut();
    }
  });

  test('a code by SMS', async () => {
    await start({ usernameAttributes: ['email', 'phone_number'] });
    await sandbox.admin.createUser({ username: EMAIL, attributes: { phone_number: '+15551230000' } });
    expect(await enter({ preferredChallenge: 'SMS_OTP' })).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { destination: '+*******0000' },
    });
    expect(await answer(latestCode())).toEqual({ signInStep: 'DONE' });
  });

  test('what the user does not have, and is asked', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    expect((await enter({ preferredChallenge: 'WEB_AUTHN' })).signInStep).toBe(
      'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
    );
  });
});

test('a person signs up and in without a password', async () => {
  await start();
  await signUp({
    username: EMAIL,
    options: { userAttributes: {}, autoSignIn: { authFlowType: 'USER_AUTH' } },
  });
  const { nextStep } = await confirmSignUp({ username: EMAIL, confirmationCode: latestCode() });
  expect(nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect((await autoSignInWithAmplify()).nextStep.signInStep).toBe('DONE');
});

test('whoever has a second factor starts with the password', async () => {
  await start({ mfa: { mode: 'OPTIONAL', methods: ['TOTP'] } });
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, mfa: ['TOTP'] });
  expect(await enter()).toMatchObject({ availableChallenges: ['PASSWORD', 'PASSWORD_SRP'] });
});

test('somebody unknown is offered what anybody is, and gets no message', async () => {
  await start();
  expect(await enter()).toMatchObject({ availableChallenges: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'] });
  expect(await answer('EMAIL_OTP')).toMatchObject({ codeDeliveryDetails: { destination: 'a***@e***' } });
  await expect(answer('00000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  expect(sandbox.mailbox.list()).toEqual([]);
});

test('a passkey is registered, listed, signs in, and is deleted', async () => {
  await start();
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
  await signIn({ username: EMAIL, password: PASSWORD });
  const AccessToken = String((await fetchAuthSession()).tokens?.accessToken);
  const passkey = new SoftPasskey('http://localhost:5173');

  const begun = await call(sandbox, 'StartWebAuthnRegistration', { AccessToken });
  const options = begun.body['CredentialCreationOptions'] as { challenge: string; rp: { id: string } };
  expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: EMAIL } });
  const elsewhere = new SoftPasskey('https://evil.example').register(options);
  expect(await refusal(sandbox, 'CompleteWebAuthnRegistration', { AccessToken, Credential: elsewhere })).toContain(
    'WebAuthnOriginNotAllowedException',
  );
  const again = await call(sandbox, 'StartWebAuthnRegistration', { AccessToken });
  const Credential = passkey.register(again.body['CredentialCreationOptions'] as typeof options);
  expect(await refusal(sandbox, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).toBe('no refusal');
  expect(await refusal(sandbox, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).toContain(
    'WebAuthnChallengeNotFoundException',
  );
  const id = passkey.id.toString('base64url');
  const { body } = await call(sandbox, 'ListWebAuthnCredentials', { AccessToken });
  expect(body).toMatchObject({ Credentials: [{ CredentialId: id, RelyingPartyId: 'localhost' }] });
  expect((await call(sandbox, 'GetUserAuthFactors', { AccessToken })).body).toMatchObject({
    ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
  });

  const challenge = async () => {
    const reply = await call(sandbox, 'InitiateAuth', {
      ClientId: sandbox.pool('main').clientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: EMAIL, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    });
    return reply.body as { Session: string; ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: string } };
  };
  const respond = (Session: string, CREDENTIAL: string) =>
    refusal(sandbox, 'RespondToAuthChallenge', {
      ChallengeName: 'WEB_AUTHN',
      Session,
      ChallengeResponses: { USERNAME: EMAIL, CREDENTIAL },
    });
  const first = await challenge();
  const signed = passkey.signIn(first.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS);
  expect(await respond(first.Session, signed)).toBe('no refusal');
  expect(await respond((await challenge()).Session, signed)).toBe(
    'NotAuthorizedException: Incorrect username or password.',
  );
  expect(await refusal(sandbox, 'DeleteWebAuthnCredential', { AccessToken, CredentialId: id })).toBe('no refusal');
  expect((await call(sandbox, 'ListWebAuthnCredentials', { AccessToken })).body).toEqual({ Credentials: [] });
});
