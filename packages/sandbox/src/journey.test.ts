import {
  confirmResetPassword, confirmSignUp, confirmUserAttribute, deleteUser, fetchAuthSession,
  fetchUserAttributes, getCurrentUser, resendSignUpCode, resetPassword, signIn, signOut, signUp, updatePassword,
  updateUserAttribute,
} from 'aws-amplify/auth';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PoolSettingsInput } from './pool-settings.ts';
import type { Sandbox } from './sandbox.ts';
import { autoSignInWithAmplify, startWithAmplify } from './testing/amplify.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'Analytical-1';

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
  vi.useRealTimers();
});

async function codeFor(to: string, purpose: 'sign-up' | 'resend' | 'reset' | 'attribute'): Promise<string> {
  const { code } = await sandbox.mailbox.wait({ to, purpose });
  expect(code).toMatch(/^\d{6}$/);
  return code ?? '';
}

describe.each<[string, PoolSettingsInput]>([
  ['by the password again', { authFlows: ['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'] }],
  ['by the session of the confirmation', { authFlows: ['USER_SRP_AUTH', 'USER_AUTH', 'REFRESH_TOKEN_AUTH'] }],
])('auto sign-in %s', (way, settings) => {
  test('from a sign-up to a new password', async () => {
    sandbox = await startWithAmplify({ ...settings, groups: ['writers'] });
    const authFlowType = way.includes('session') ? 'USER_AUTH' : 'USER_SRP_AUTH';

    const started = await signUp({ username: EMAIL, password: PASSWORD, options: { userAttributes: {}, autoSignIn: { authFlowType } } });
    expect(started.nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' },
    });
    const confirmed = await confirmSignUp({ username: EMAIL, confirmationCode: await codeFor(EMAIL, 'sign-up') });
    expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
    expect((await autoSignInWithAmplify()).nextStep.signInStep).toBe('DONE');

    const user = await getCurrentUser();
    const first = (await fetchAuthSession()).tokens;
    expect(first?.idToken?.payload).toMatchObject({
      sub: user.userId,
      email: EMAIL,
      email_verified: true,
      token_use: 'id',
      aud: sandbox.pool('main').clientId,
    });
    expect(first?.accessToken.payload).toMatchObject({
      sub: user.userId,
      username: user.userId,
      token_use: 'access',
      client_id: sandbox.pool('main').clientId,
      scope: 'aws.cognito.signin.user.admin',
    });

    sandbox.admin.updateUser({ username: EMAIL, groups: ['writers'] });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    const second = (await fetchAuthSession()).tokens;
    expect(second?.accessToken.toString()).not.toBe(first?.accessToken.toString());
    expect(second?.accessToken.payload).toMatchObject({
      'cognito:groups': ['writers'],
      origin_jti: first?.accessToken.payload['origin_jti'],
      auth_time: first?.accessToken.payload['auth_time'],
    });
    expect(sandbox.requests.list({ operation: 'GetTokensFromRefreshToken' })).toHaveLength(1);

    await signOut();
    expect(sandbox.requests.list({ operation: 'RevokeToken' })).toMatchObject([{ status: 200, pool: 'main' }]);
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });

    const reset = await resetPassword({ username: EMAIL });
    expect(reset.nextStep).toMatchObject({ resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE' });
    const confirmationCode = await codeFor(EMAIL, 'reset');
    await confirmResetPassword({ username: EMAIL, confirmationCode, newPassword: 'Difference-2' });

    await expect(signIn({ username: EMAIL, password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    expect((await signIn({ username: EMAIL, password: 'Difference-2' })).nextStep.signInStep).toBe('DONE');
  });
});

test('a resent code confirms and the first one no longer does', async () => {
  sandbox = await startWithAmplify();
  await signUp({ username: EMAIL, password: PASSWORD });
  const first = await codeFor(EMAIL, 'sign-up');
  await resendSignUpCode({ username: EMAIL });
  const second = await codeFor(EMAIL, 'resend');
  await expect(confirmSignUp({ username: EMAIL, confirmationCode: first })).rejects.toMatchObject({
    name: 'CodeMismatchException',
  });
  expect((await confirmSignUp({ username: EMAIL, confirmationCode: second })).isSignUpComplete).toBe(true);
});

test('an account is used: attributes, password, deletion', async () => {
  sandbox = await startWithAmplify();
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
  await signIn({ username: EMAIL, password: PASSWORD });

  const update = await updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'lovelace@example.com' } });
  expect(update.nextStep).toMatchObject({
    updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
    codeDeliveryDetails: { destination: 'l***@e***' },
  });
  expect(await fetchUserAttributes()).toMatchObject({ email: EMAIL, email_verified: 'true' });
  const confirmationCode = await codeFor('lovelace@example.com', 'attribute');
  await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  expect(await fetchUserAttributes()).toMatchObject({ email: 'lovelace@example.com', email_verified: 'true' });

  await updatePassword({ oldPassword: PASSWORD, newPassword: 'Difference-2' });
  await signOut();
  await signIn({ username: 'lovelace@example.com', password: 'Difference-2' });
  await deleteUser();
  await expect(signIn({ username: EMAIL, password: 'Difference-2' })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
});

test('a user gets credentials and keeps the identity; a guest gets others', async () => {
  sandbox = await startWithAmplify();
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
  const guest = await fetchAuthSession();
  expect(guest.credentials?.accessKeyId).toMatch(/^ASIA/);
  await signIn({ username: EMAIL, password: PASSWORD });
  const first = await fetchAuthSession();
  expect(first.credentials?.sessionToken).toBeTruthy();
  await signOut();
  await signIn({ username: EMAIL, password: PASSWORD });
  expect((await fetchAuthSession()).identityId).toBe(first.identityId);
});

test('signing out everywhere ends what other clients hold', async () => {
  sandbox = await startWithAmplify();
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
  await signIn({ username: EMAIL, password: PASSWORD });
  const { accessToken } = (await fetchAuthSession()).tokens ?? {};
  expect(decodeJwt(String(accessToken)).iss).toContain('cognito-idp');
  await signOut({ global: true });
  const reply = await fetch(sandbox.url, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
    body: JSON.stringify({ AccessToken: String(accessToken) }),
  });
  expect(reply.status).toBe(400);
  expect(await reply.json()).toEqual({
    __type: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  });
});

test('an expired session asks to sign in again', async () => {
  sandbox = await startWithAmplify();
  await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
  await signIn({ username: EMAIL, password: PASSWORD });
  sandbox.admin.expireSessions({ username: EMAIL });
  expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
  await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
});
