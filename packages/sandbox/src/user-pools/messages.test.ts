import { signIn, signOut, signUp } from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from '../testing/amplify.ts';

const EMAIL = 'ada@example.com';

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

const messageOf = async (settings: PoolSettingsInput) => {
  sandbox = await startWithAmplify(settings);
  await signUp({ username: EMAIL, password: 'Analytical-1' });
  const [message] = sandbox.mailbox.list({ to: EMAIL });
  if (!message) throw new Error('No message was sent.');
  return message;
};

test('Cognito’s own words, around the code', async () => {
  const message = await messageOf({});
  expect(message).toMatchObject({
    channel: 'email',
    from: 'no-reply@verificationemail.com',
    subject: 'Your verification code',
    body: `Your verification code is ${message.code}.`,
  });
});

test('the app’s own words', async () => {
  const message = await messageOf({
    emailFrom: 'hello@example.com',
    verification: { emailSubject: 'Hello', emailBody: (createCode) => `<h1>${createCode()}</h1>` },
  });
  expect(message).toMatchObject({ from: 'hello@example.com', subject: 'Hello', body: `<h1>${message.code}</h1>` });
});

test('a link confirms by itself, once', async () => {
  const message = await messageOf({
    verification: { style: 'LINK', emailBody: (createLink) => `Please ${createLink('confirm')}!` },
  });
  expect(message.code).toBeUndefined();
  expect(message.body).toMatch(/^Please <a href="http:\/\/localhost:\d+\/confirmUser\?[^"]+">confirm<\/a>!$/);
  const link = message.link ?? '';
  expect((await fetch(link)).status).toBe(200);
  expect(sandbox.admin.getUser({ username: EMAIL })).toMatchObject({
    status: 'CONFIRMED',
    attributes: { email_verified: 'true' },
  });
  expect((await fetch(link)).status).toBe(400);
});

test('an invitation brings a temporary password', async () => {
  sandbox = await startWithAmplify();
  await sandbox.admin.createUser({ username: EMAIL, invite: true });
  const { code = '', body, purpose } = await sandbox.mailbox.wait({ to: EMAIL });
  expect({ purpose, body }).toEqual({
    purpose: 'invitation',
    body: `Your username is ${EMAIL} and your temporary password is ${code}.`,
  });
  const { nextStep } = await signIn({ username: EMAIL, password: code });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
});
