import { ann } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

/** Presses a button, and the network goes away while the call is on its way. */
async function losesNetworkAfterPressing(person: Person, name: string, operation: string): Promise<() => Promise<void>> {
  const { page, sandbox } = person;
  const operations = [operation];
  const mend = [
    sandbox.faults.add({ kind: 'latency', milliseconds: 200, operations }),
    sandbox.faults.add({ kind: 'drop', when: 'before', operations }),
  ];
  const sent = person.asks(operation);
  await person.presses(name);
  await sent;
  await page.context().setOffline(true);
  await person.seesAlert('You’re offline. What you typed is kept; try again once you’re connected.');
  return async () => {
    mend.forEach((remove) => remove());
    await page.context().setOffline(false);
    await expect(page.getByText('You’re offline. What you type here is kept.')).toBeHidden();
  };
}

test('the page says that it is offline, and when it is back', async ({ page, person, openScenario }) => {
  await openScenario('email');
  await person.types('Email', ann.typed);
  await page.context().setOffline(true);
  await person.seesAlert('You’re offline. What you type here is kept.');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await page.context().setOffline(false);
  await expect(page.getByText('You’re offline.')).toBeHidden();
  await expect(person.field('Email')).toHaveValue(ann.typed);
});

test('signing up loses the network, keeps what was typed, and goes on', async ({ person, openScenario }) => {
  await openScenario('email');
  await person.fillsInNewAccount(ann);

  const returns = await losesNetworkAfterPressing(person, 'Create account', 'SignUp');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await expect(person.field('Password')).toHaveValue(ann.password);
  await expect(person.field('Confirm password')).toHaveValue(ann.password);
  await returns();
  await person.presses('Create account');
  await person.seesHeading('Confirm your account');

  const code = await person.readsCode(ann, 'sign-up');
  await person.types('Code', code);
  const returnsAgain = await losesNetworkAfterPressing(person, 'Confirm', 'ConfirmSignUp');
  await expect(person.field('Code')).toHaveValue(code);
  await returnsAgain();
  await person.presses('Confirm');
  await person.seesApp();
});

test('a sign-up whose answer was lost goes on at the sign-in', async ({ person, sandbox, openScenario }) => {
  sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['SignUp'], times: 1 });
  await openScenario('email');
  await person.fillsInNewAccount(ann);
  await person.presses('Create account');
  await person.seesAlert('An account like this already exists. Sign in instead.');

  await person.within.getByRole('tab', { name: 'Sign in' }).click();
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesHeading('Confirm your account');
});

test('a confirmation whose answer was lost counts', async ({ person, sandbox, openScenario }) => {
  sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['ConfirmSignUp'], times: 1 });
  await openScenario('email');
  await person.signsUp(ann);
  await person.confirms(ann);
  await person.seesNews('Your account is confirmed. Sign in to go on.');
  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesApp();
});

test('a new code is asked for without a network, and then with one', async ({ timePasses, person, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);
  await timePasses(30);
  await person.types('Code', '123');
  const returns = await losesNetworkAfterPressing(person, 'Send a new code', 'ResendConfirmationCode');
  await expect(person.field('Code')).toHaveValue('123');
  await returns();
  await person.presses('Send a new code');
  await person.seesNews('We sent a new code.');
});

for (const operation of ['InitiateAuth', 'RespondToAuthChallenge']) {
  test(`signing in loses the network in ${operation}, keeps what was typed, and goes on`, async ({ person, openScenario }) => {
    await openScenario('email');
    await person.hasAccount(ann);
    await person.types('Email', ann.typed);
    await person.types('Password', ann.password);
    const returns = await losesNetworkAfterPressing(person, 'Sign in', operation);
    await expect(person.field('Email')).toHaveValue(ann.typed);
    await expect(person.field('Password')).toHaveValue(ann.password);
    await returns();
    await person.presses('Sign in');
    await person.seesApp();
  });
}

test('a new password loses the network twice and is set in the end', async ({ person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.presses('Forgot your password?');
  await person.types('Email', ann.typed);
  const returns = await losesNetworkAfterPressing(person, 'Send code', 'ForgotPassword');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await returns();
  await person.presses('Send code');
  await person.seesHeading('Choose a new password');

  await person.fillsInNewPassword(ann);
  const returnsAgain = await losesNetworkAfterPressing(person, 'Change password', 'ConfirmForgotPassword');
  await expect(person.field('New password')).toHaveValue(ann.newPassword);
  await expect(person.field('Code')).toHaveValue(await person.readsCode(ann, 'reset'));
  await returnsAgain();
  await person.presses('Change password');
  await person.seesNews('Your password is changed.');
});

test('who is signed in stays so when the service cannot be asked', async ({ timePasses, page, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();

  await timePasses(2 * 3_600);
  const mend = sandbox.faults.add({ kind: 'drop', when: 'before' });
  await page.reload();
  await person.seesHeading('We couldn’t reach the service');
  mend();
  await person.presses('Try again');
  await person.seesApp();
});
