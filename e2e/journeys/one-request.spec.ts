import { ann } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

/** Presses twice with the mouse and once with Enter, while the service takes its time. */
async function pressesImpatiently(person: Person, name: string, operation: string): Promise<void> {
  person.sandbox.faults.add({ kind: 'latency', milliseconds: 400, operations: [operation] });
  await person.button(name).dblclick();
  await person.page.keyboard.press('Enter');
}

test('a sign-up that is pressed twice is sent once', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.fillsInNewAccount(ann);
  await pressesImpatiently(person, 'Create account', 'SignUp');
  await person.seesHeading('Confirm your account');
  expect(sandbox.requests.list({ operation: 'SignUp' })).toHaveLength(1);

  await person.types('Code', await person.readsCode(ann, 'sign-up'));
  await pressesImpatiently(person, 'Confirm', 'ConfirmSignUp');
  await person.seesApp();
  expect(sandbox.requests.list({ operation: 'ConfirmSignUp' })).toHaveLength(1);
});

test('a sign-in that is pressed twice is sent once', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.types('Email', ann.typed);
  await person.types('Password', ann.password);
  await pressesImpatiently(person, 'Sign in', 'InitiateAuth');
  await person.seesApp();
  expect(sandbox.requests.list({ operation: 'InitiateAuth' })).toHaveLength(1);
  expect(sandbox.requests.list({ operation: 'RespondToAuthChallenge' })).toHaveLength(1);
});

test('a new password that is asked for twice is sent once', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.presses('Forgot your password?');
  await person.types('Email', ann.typed);
  await pressesImpatiently(person, 'Send code', 'ForgotPassword');
  await person.seesHeading('Choose a new password');
  expect(sandbox.requests.list({ operation: 'ForgotPassword' })).toHaveLength(1);

  await person.fillsInNewPassword(ann);
  await pressesImpatiently(person, 'Change password', 'ConfirmForgotPassword');
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
