import { resetPassword, confirmResetPassword, signIn, signOut, signUp } from 'aws-amplify/auth';
import { afterEach, describe, expect, test } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';
import { call, refusal } from '../testing/call.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'Analytical-1';
const TOO_OFTEN = 'LimitExceededException: Attempt limit exceeded, please try after some time.';

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

const start = async (settings: PoolSettingsInput = {}) => {
  sandbox = await startWithAmplify(settings);
};
const refuse = (operation: string, input: object) => refusal(sandbox, operation, input);
const signUpBy = (username: string, more: object = {}) => refuse('SignUp', { Username: username, Password: PASSWORD, ...more });
const latestCode = (to = EMAIL) => sandbox.mailbox.list({ to })[0]?.code ?? '';
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
const attribute = (name: string, value: string) => ({ UserAttributes: [{ Name: name, Value: value }] });

const passwordToken = async () => {
  const { body } = await call(sandbox, 'InitiateAuth', {
    ClientId: sandbox.pool('main').clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: EMAIL, PASSWORD },
  });
  const result = body['AuthenticationResult'] as { AccessToken: string; RefreshToken: string };
  return { AccessToken: result.AccessToken, RefreshToken: result.RefreshToken };
};

describe('sign-up', () => {
  test.each([
    ['Ab-1', 'Password not long enough'],
    ['analytical-1', 'Password must have uppercase characters'],
    ['ANALYTICAL-1', 'Password must have lowercase characters'],
    ['Analytical-', 'Password must have numeric characters'],
    ['Analytical1', 'Password must have symbol characters'],
  ])('the policy refuses %s', async (password, rule) => {
    await start();
    await expect(signUp({ username: EMAIL, password })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${rule}`,
    });
  });

  test('usernames, attributes and doubles', async () => {
    await start({ attributes: { name: { required: true }, 'custom:team': { mutable: false } } });
    expect(await signUpBy('ada')).toBe('InvalidParameterException: Username should be an email.');
    expect(await signUpBy(EMAIL)).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: name: The attribute is required\n',
    );
    expect(await signUpBy(EMAIL, attribute('custom:colour', 'red'))).toContain('Type for attribute {custom:colour}');
    expect(await signUpBy(EMAIL, attribute('phone_number', '12'))).toBe(
      'InvalidParameterException: Invalid phone number format.',
    );
    expect(await signUpBy(EMAIL, attribute('name', 'Ada'))).toBe('no refusal');
    expect(await signUpBy(EMAIL.toUpperCase(), attribute('name', 'Ada'))).toBe(
      'UsernameExistsException: An account with the given email already exists.',
    );
  });

  test('a pool may be closed', async () => {
    await start({ selfSignUp: false });
    expect(await signUpBy(EMAIL)).toBe('NotAuthorizedException: SignUp is not permitted for this user pool');
  });

  test('a field that is missing is named', async () => {
    await start();
    expect(await refuse('SignUp', { Password: PASSWORD })).toContain("Value at 'username' failed");
  });
});

const confirm = (code: string, username = EMAIL, ForceAliasCreation = false) =>
  refuse('ConfirmSignUp', { Username: username, ConfirmationCode: code, ForceAliasCreation });

describe('codes', () => {
  test('are good once', async () => {
    await start();
    await signUpBy(EMAIL);
    const code = latestCode();
    expect(await confirm(code)).toBe('no refusal');
    expect(await confirm(code)).toBe('NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED');
    expect(await refuse('ResendConfirmationCode', { Username: EMAIL })).toBe(
      'InvalidParameterException: User is already confirmed.',
    );
  });

  test('expire', async () => {
    await start();
    await signUpBy(EMAIL);
    sandbox.clock.advance(86_401);
    expect(await confirm(latestCode())).toBe(
      'ExpiredCodeException: Invalid code provided, please request a code again.',
    );
  });

  test('lock after wrong ones, until there is a new one', async () => {
    await start({ limits: { codeAttempts: 2 } });
    await signUpBy(EMAIL);
    const code = latestCode();
    const mismatch = 'CodeMismatchException: Invalid verification code provided, please try again.';
    expect(await confirm(wrong(code))).toBe(mismatch);
    expect(await confirm(wrong(code))).toBe(mismatch);
    const locked = 'TooManyFailedAttemptsException: Attempt limit exceeded, please try after some time.';
    expect(await confirm(code)).toBe(locked);
    await refuse('ResendConfirmationCode', { Username: EMAIL });
    expect(await confirm(latestCode())).toBe('no refusal');
  });

  test('are not sent too often, and again after a while', async () => {
    await start({ limits: { messages: 2, messageWindow: 60 } });
    await signUpBy(EMAIL);
    const resend = () => refuse('ResendConfirmationCode', { Username: EMAIL });
    expect([await resend(), await resend(), await resend()]).toEqual(['no refusal', 'no refusal', TOO_OFTEN]);
    sandbox.clock.advance(61);
    expect(await resend()).toBe('no refusal');
  });

  test('an unknown person is told what a known one could be told', async () => {
    await start();
    expect(await confirm('123456', 'nobody@example.com')).toBe(
      'ExpiredCodeException: Invalid code provided, please request a code again.',
    );
    sandbox.pool('main').replaceSettings({ hideUserExistence: false });
    expect(await confirm('123456', 'nobody@example.com')).toBe(
      'UserNotFoundException: Username/client id combination not found.',
    );
  });
});

const answerNothing = (Session: string) =>
  refuse('RespondToAuthChallenge', {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session,
    ChallengeResponses: {
      USERNAME: EMAIL,
      PASSWORD_CLAIM_SECRET_BLOCK: '',
      PASSWORD_CLAIM_SIGNATURE: '',
      TIMESTAMP: '',
    },
  });

describe('sign-in', () => {
  test('an unknown user and a wrong password look the same to the client', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const refused = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await expect(signIn({ username: EMAIL, password: 'Analytical-2' })).rejects.toMatchObject(refused);
    await expect(signIn({ username: 'nobody@example.com', password: PASSWORD })).rejects.toMatchObject(refused);
    expect(sandbox.requests.list().map(({ operation, error }) => [operation, error])).toEqual([
      ['InitiateAuth', undefined],
      ['RespondToAuthChallenge', 'NotAuthorizedException'],
      ['InitiateAuth', undefined],
      ['RespondToAuthChallenge', 'NotAuthorizedException'],
    ]);
  });

  test('a pretended challenge has the shape of a real one, and stays the same', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const challenge = async (username: string) => {
      const { body } = await call(sandbox, 'InitiateAuth', {
        ClientId: sandbox.pool('main').clientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: username, SRP_A: 'abcdef' },
      });
      return body['ChallengeParameters'] as Record<string, string>;
    };
    const real = await challenge(EMAIL);
    const pretended = await challenge('nobody@example.com');
    expect(Object.keys(pretended)).toEqual(Object.keys(real));
    expect(pretended['USERNAME']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await challenge('nobody@example.com'))['SALT']).toBe(pretended['SALT']);
  });

  test('a pool that hides nobody says that there is no such user', async () => {
    await start({ hideUserExistence: false });
    await expect(signIn({ username: 'nobody@example.com', password: PASSWORD })).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  test('the user’s state is told after the right password alone', async () => {
    await start();
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, status: 'UNCONFIRMED' });
    await expect(signIn({ username: EMAIL, password: 'Analytical-2' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await signIn({ username: EMAIL, password: PASSWORD })).nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
    sandbox.admin.updateUser({ username: EMAIL, status: 'RESET_REQUIRED' });
    expect((await signIn({ username: EMAIL, password: PASSWORD })).nextStep.signInStep).toBe('RESET_PASSWORD');
    sandbox.admin.updateUser({ username: EMAIL, status: 'CONFIRMED', enabled: false });
    await expect(signIn({ username: EMAIL, password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    });
  });

  test('wrong passwords lock for a while', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH'], limits: { passwordAttempts: 2 } });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const enter = (password: string) =>
      refuse('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: EMAIL, PASSWORD: password },
      });
    await enter('Analytical-2');
    await enter('Analytical-2');
    expect(await enter(PASSWORD)).toBe('NotAuthorizedException: Password attempts exceeded');
    sandbox.clock.advance(2);
    expect(await enter(PASSWORD)).toBe('no refusal');
  });

  test('a flow that the client does not allow is refused', async () => {
    await start();
    expect(
      await refuse('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: EMAIL, PASSWORD } }),
    ).toBe('InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client');
  });

  test('a session is good once, and not for ever', async () => {
    await start();
    const begin = async () => {
      const { body } = await call(sandbox, 'InitiateAuth', {
        ClientId: sandbox.pool('main').clientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: EMAIL, SRP_A: 'abcdef' },
      });
      return String(body['Session']);
    };
    const session = await begin();
    expect(await answerNothing(session)).toBe('NotAuthorizedException: Incorrect username or password.');
    expect(await answerNothing(session)).toContain('session can only be used once');
    const late = await begin();
    sandbox.clock.advance(181);
    expect(await answerNothing(late)).toContain('session is expired');
    expect(await answerNothing('invented')).toBe('NotAuthorizedException: Invalid session for the user.');
  });
});

describe('recovery', () => {
  test('somebody unknown gets an answer like anybody’s, and no message', async () => {
    await start();
    const { nextStep } = await resetPassword({ username: 'nobody@example.com' });
    expect(nextStep).toMatchObject({ codeDeliveryDetails: { destination: 'n***@e***', deliveryMedium: 'EMAIL' } });
    expect(sandbox.mailbox.list()).toEqual([]);
    await expect(
      confirmResetPassword({ username: 'nobody@example.com', confirmationCode: '123456', newPassword: PASSWORD }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  test('without a verified address there is no way back', async () => {
    await start();
    await signUpBy(EMAIL);
    expect(await refuse('ForgotPassword', { Username: EMAIL })).toBe(
      'InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  });

  test('wrong codes lock, and a weak password costs no code', async () => {
    await start({ limits: { codeAttempts: 1 } });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    await refuse('ForgotPassword', { Username: EMAIL });
    const set = (code: string, Password = 'Difference-2') =>
      refuse('ConfirmForgotPassword', { Username: EMAIL, ConfirmationCode: code, Password });
    expect(await set(wrong(latestCode()), 'weak')).toContain('InvalidPasswordException');
    expect(await set(wrong(latestCode()))).toContain('CodeMismatchException');
    expect(await set(latestCode())).toBe(TOO_OFTEN);
  });
});

describe('a signed-in user', () => {
  test('tokens expire, are checked, and end with the account', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'] });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { AccessToken, RefreshToken } = await passwordToken();
    expect(await refuse('GetUser', { AccessToken })).toBe('no refusal');
    expect(await refuse('GetUser', { AccessToken: `${AccessToken.slice(0, -6)}AAAAAA` })).toBe(
      'NotAuthorizedException: Invalid Access Token',
    );
    expect(await refuse('RevokeToken', { Token: AccessToken })).toContain('UnsupportedTokenTypeException');
    sandbox.clock.advance(3_601);
    expect(await refuse('GetUser', { AccessToken })).toBe('NotAuthorizedException: Access Token has expired');
    const refresh = () => refuse('GetTokensFromRefreshToken', { RefreshToken });
    expect(await refresh()).toBe('no refusal');
    await refuse('RevokeToken', { Token: RefreshToken });
    expect(await refresh()).toBe('NotAuthorizedException: Refresh Token has been revoked');
    const later = await passwordToken();
    sandbox.admin.deleteUser({ username: EMAIL });
    expect(await refuse('GetUser', { AccessToken: later.AccessToken })).toBe(
      'UserNotFoundException: User does not exist.',
    );
  });

  test.each(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'])('%s gives new tokens for a session that is good', async (AuthFlow) => {
    await start({ authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'] });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { AccessToken, RefreshToken } = await passwordToken();
    const refresh = (token: string) => ({ AuthFlow, AuthParameters: { REFRESH_TOKEN: token } });
    const { body } = await call(sandbox, 'InitiateAuth', { ClientId: sandbox.pool('main').clientId, ...refresh(RefreshToken) });
    const { AccessToken: renewed, ...result } = body['AuthenticationResult'] as { AccessToken: string };
    expect(result).toEqual({ IdToken: expect.any(String), ExpiresIn: 3_600, TokenType: 'Bearer' });
    expect(renewed).not.toBe(AccessToken);
    expect(await refuse('GetUser', { AccessToken: renewed })).toBe('no refusal');

    expect(await refuse('InitiateAuth', refresh('made-up'))).toBe('NotAuthorizedException: Invalid Refresh Token');
    expect(await refuse('InitiateAuth', { AuthFlow, AuthParameters: {} })).toContain('InvalidParameterException');
    sandbox.admin.updateUser({ username: EMAIL, enabled: false });
    expect(await refuse('InitiateAuth', refresh(RefreshToken))).toBe('NotAuthorizedException: User is disabled.');
    sandbox.admin.updateUser({ username: EMAIL, enabled: true });
    await refuse('RevokeToken', { Token: RefreshToken });
    expect(await refuse('InitiateAuth', refresh(RefreshToken))).toBe('NotAuthorizedException: Refresh Token has been revoked');
  });

  test('REFRESH_TOKEN_AUTH is refused where the client has not that flow, rotates, and wants the key of a confirmed device', async () => {
    const authFlows = ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'] as const;
    await start({ authFlows, refreshTokenRotation: true, devices: { tracking: 'ALWAYS' } });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { body } = await call(sandbox, 'InitiateAuth', {
      ClientId: sandbox.pool('main').clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: EMAIL, PASSWORD },
    });
    const { AccessToken, RefreshToken, NewDeviceMetadata: { DeviceKey } } = body['AuthenticationResult'] as {
      AccessToken: string; RefreshToken: string; NewDeviceMetadata: { DeviceKey: string };
    };
    const refresh = (more: object) => refuse('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: RefreshToken, ...more } });
    const verifier = { PasswordVerifier: Buffer.alloc(384, 7).toString('base64'), Salt: Buffer.alloc(16, 7).toString('base64') };
    expect(await refuse('ConfirmDevice', { AccessToken, DeviceKey, DeviceSecretVerifierConfig: verifier })).toBe('no refusal');
    expect(await refresh({})).toBe('NotAuthorizedException: Invalid Refresh Token.');
    sandbox.pool('main').replaceSettings({ authFlows: ['USER_PASSWORD_AUTH'], refreshTokenRotation: true });
    expect(await refresh({ DEVICE_KEY: DeviceKey })).toBe('InvalidParameterException: REFRESH_TOKEN_AUTH flow not enabled for this client');
    sandbox.pool('main').replaceSettings({ authFlows, refreshTokenRotation: true });
    expect(await refresh({ DEVICE_KEY: DeviceKey })).toBe('no refusal');
    expect(await refresh({ DEVICE_KEY: DeviceKey })).toBe('NotAuthorizedException: Invalid Refresh Token');
  });

  test('a rotated refresh token replaces the old one', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'], refreshTokenRotation: true });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { RefreshToken } = await passwordToken();
    expect(await refuse('GetTokensFromRefreshToken', { RefreshToken })).toBe('no refusal');
    expect(await refuse('GetTokensFromRefreshToken', { RefreshToken })).toBe(
      'NotAuthorizedException: Invalid Refresh Token',
    );
  });

  test('attributes: taken, fixed, required', async () => {
    await start({
      authFlows: ['USER_PASSWORD_AUTH'],
      attributes: { name: { required: true }, 'custom:team': { mutable: false } },
      limits: { codeAttempts: 1 },
    });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, attributes: { name: 'Ada' } });
    await sandbox.admin.createUser({ username: 'grace@example.com' });
    const { AccessToken } = await passwordToken();
    const update = (name: string, value: string) =>
      refuse('UpdateUserAttributes', { AccessToken, ...attribute(name, value) });
    expect(await update('email', 'grace@example.com')).toBe(
      'AliasExistsException: An account with the given email already exists.',
    );
    expect(await update('custom:team', 'x')).toContain('Attribute cannot be updated.');
    expect(await refuse('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['name'] })).toContain(
      'Attribute cannot be deleted.',
    );
    expect(await update('email', 'lovelace@example.com')).toBe('no refusal');
    const verify = (Code: string) =>
      refuse('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code });
    expect(await verify(wrong(latestCode('lovelace@example.com')))).toContain('CodeMismatchException');
    expect(await verify(latestCode('lovelace@example.com'))).toContain('TooManyFailedAttemptsException');
  });

  test('attributes whose code cannot be sent stay as they were, all of them', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH'], limits: { messages: 1 }, verifyBeforeUpdate: [] });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD, attributes: { name: 'Ada' } });
    const { AccessToken } = await passwordToken();
    const update = (email: string, name: string) =>
      refuse('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'email', Value: email }, { Name: 'name', Value: name }] });
    expect(await update('lovelace@example.com', 'Lovelace')).toBe('no refusal');
    expect(await update('king@example.com', 'King')).toBe(TOO_OFTEN);
    const { attributes } = sandbox.admin.getUser({ username: 'lovelace@example.com' });
    expect(attributes).toMatchObject({ email: 'lovelace@example.com', email_verified: 'false', name: 'Lovelace' });
  });

  test('of two contacts neither is written to where one cannot be, and the code of before stays good', async () => {
    let asked = 0;
    await start({
      authFlows: ['USER_PASSWORD_AUTH'],
      autoVerifiedAttributes: ['email', 'phone_number'],
      attributes: { phone_number: {} },
      limits: { messages: 5 },
      triggers: {
        customMessage: async (event) => {
          asked += 1;
          if (asked === 4) throw new Error('No text messages today');
          return event;
        },
      },
    });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { AccessToken } = await passwordToken();
    const update = (email: string, phone: string) =>
      refuse('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'email', Value: email }, { Name: 'phone_number', Value: phone }] });
    expect(await update('lovelace@example.com', '+15550001')).toBe('no refusal');
    expect(await update('king@example.com', '+15550002')).toContain('No text messages today');
    expect(sandbox.mailbox.list({ to: 'king@example.com' })).toEqual([]);
    expect(await update('byron@example.com', '+15550003')).toBe(TOO_OFTEN);
    expect(sandbox.mailbox.list({ to: 'byron@example.com' })).toEqual([]);
    const Code = latestCode('lovelace@example.com');
    expect(await refuse('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code })).toBe('no refusal');
  });

  test('the old password is asked for, and past ones may not come back', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH'], passwordPolicy: { historySize: 2 } });
    await sandbox.admin.createUser({ username: EMAIL, password: PASSWORD });
    const { AccessToken } = await passwordToken();
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      refuse('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });
    expect(await change('Analytical-9', 'Difference-2')).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    expect(await change(PASSWORD, PASSWORD)).toContain('PasswordHistoryPolicyViolationException');
    expect(await change(PASSWORD, 'Difference-2')).toBe('no refusal');
    expect(await change('Difference-2', PASSWORD)).toContain('PasswordHistoryPolicyViolationException');
  });
});

test('username pools: aliases sign in once verified, and belong to one user', async () => {
  await start({ usernameAttributes: [], aliasAttributes: ['email'], authFlows: ['USER_PASSWORD_AUTH'] });
  expect(await signUpBy(EMAIL)).toContain('Username cannot be of email format');
  expect(await signUpBy('ada', attribute('email', EMAIL))).toBe('no refusal');
  expect(await signUpBy('ADA', attribute('email', EMAIL))).toBe('UsernameExistsException: User already exists');
  expect(await confirm(latestCode(), 'ada')).toBe('no refusal');
  expect((await passwordToken()).AccessToken).toBeTruthy();
  expect(await signUpBy('ada2', attribute('email', EMAIL))).toBe('no refusal');
  expect(await confirm(latestCode(), 'ada2')).toContain('AliasExistsException');
  expect(await confirm(latestCode(), 'ada2', true)).toBe('no refusal');
  expect(sandbox.admin.getUser({ username: 'ada' }).attributes['email_verified']).toBe('false');
});

test('phone pools write to the phone', async () => {
  await start({ usernameAttributes: ['phone_number'] });
  await signUpBy('+15551230000');
  expect(sandbox.mailbox.list()).toMatchObject([{ channel: 'sms', to: '+15551230000', purpose: 'sign-up' }]);
  expect(await signUpBy(EMAIL)).toBe('InvalidParameterException: Username should be a phone number.');
});
