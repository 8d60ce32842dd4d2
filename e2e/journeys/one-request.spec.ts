import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

test('a sign-up that is pressed twice is sent once', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.fillsInNewAccount(ann);
  await person.pressesImpatiently('Create account', 'SignUp');
  await person.seesHeading('Confirm your account');
  expect(sandbox.requests.list({ operation: 'SignUp' })).toHaveLength(1);

  await person.types('Code', await person.readsCode(ann, 'sign-up'));
  await person.pressesImpatiently('Confirm', 'ConfirmSignUp');
  await person.seesApp();
  expect(sandbox.requests.list({ operation: 'ConfirmSignUp' })).toHaveLength(1);
});

test('a sign-in that is pressed twice is sent once, and so is a sign-out', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.types('Email', ann.typed);
  await person.types('Password', ann.password);
  await person.pressesImpatiently('Sign in', 'InitiateAuth');
  await person.seesApp();
  expect(sandbox.requests.list({ operation: 'InitiateAuth' })).toHaveLength(1);
  expect(sandbox.requests.list({ operation: 'RespondToAuthChallenge' })).toHaveLength(1);

  await person.pressesImpatiently('Sign out', 'RevokeToken');
  await person.seesHeading('Sign in');
  expect(sandbox.requests.list({ operation: 'RevokeToken' })).toHaveLength(1);
});

test('a new password that is asked for twice is sent once', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.presses('Forgot your password?');
  await person.types('Email', ann.typed);
  await person.pressesImpatiently('Send code', 'ForgotPassword');
  await person.seesHeading('Choose a new password');
  expect(sandbox.requests.list({ operation: 'ForgotPassword' })).toHaveLength(1);

  await person.fillsInNewPassword(ann);
  await person.pressesImpatiently('Change password', 'ConfirmForgotPassword');
  await person.seesNews('Your password is changed.');
  expect(sandbox.requests.list({ operation: 'ConfirmForgotPassword' })).toHaveLength(1);
  expect(sandbox.mailbox.list({ to: ann.contact, purpose: 'reset' })).toHaveLength(1);
});

test('a button that is busy keeps the focus and says what it does', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.types('Email', ann.typed);
  await person.types('Password', ann.password);
  sandbox.faults.add({ kind: 'latency', milliseconds: 1_000, operations: ['InitiateAuth'] });
  await person.button('Sign in').press('Enter');

  const busy = person.button('Signing in');
  await expect(busy).toBeFocused();
  await expect(busy).toHaveAttribute('aria-disabled', 'true');
  await person.seesApp();
});
