import { ann, type Account } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** A code that is not the one that was sent. */
async function wrongCode(person: Person, account: Account, purpose: 'sign-up' | 'reset'): Promise<string> {
  return (await person.readsCode(account, purpose)) === '000000' ? '000001' : '000000';
}

test('a wrong code is told beside the field, and the right one still works', async ({ person, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);

  await person.types('Code', await wrongCode(person, ann, 'sign-up'));
  await person.presses('Confirm');
  await person.seesFieldError('Code', 'That code isn’t right.');
  await expect(person.field('Code')).toBeFocused();

  await person.confirms(ann);
  await person.seesApp();
});

test('what is no code is never sent', async ({ person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);

  await person.presses('Confirm');
  await person.seesFieldError('Code', 'Enter the code.');
  expect(sandbox.requests.list({ operation: 'ConfirmSignUp' })).toEqual([]);
});

test('an expired code is told, and a new one may be asked for at once', async ({ timePasses, person, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);
  await timePasses(DAY + 60);

  await person.confirms(ann);
  await person.seesFieldError('Code', 'This code has expired.');
  await person.presses('Send a new code');
  await person.seesNews('We sent a new code.');
  await person.confirms(ann, 'resend');
  await person.seesNews('Your account is confirmed. Sign in to go on.');
});

test('a new code may be asked for after half a minute, once for all presses', async ({ timePasses, person, sandbox, openScenario }) => {
  await openScenario('email');
  await person.signsUp(ann);
  const wait = person.button(/^Send a new code in \d+ seconds?$/);
  await expect(wait).toHaveAttribute('aria-disabled', 'true');
  await wait.click({ force: true });
  expect(sandbox.requests.list({ operation: 'ResendConfirmationCode' })).toEqual([]);

  await timePasses(30);
  await person.pressesImpatiently('Send a new code', 'ResendConfirmationCode');
  await person.seesNews('We sent a new code.');
  expect(sandbox.requests.list({ operation: 'ResendConfirmationCode' })).toHaveLength(1);
  await expect(wait).toBeVisible();

  await person.confirms(ann, 'resend');
  await person.seesApp();
});

test('a service that finds it too often makes the next code wait', async ({ timePasses, person, sandbox, openScenario }) => {
  sandbox.faults.add({ kind: 'error', name: 'LimitExceededException', operations: ['ResendConfirmationCode'] });
  await openScenario('email');
  await person.signsUp(ann);
  await timePasses(30);

  await person.presses('Send a new code');
  await person.seesAlert('Too many attempts.');
  await expect(person.button(/^Send a new code in 1\d\d seconds$/)).toHaveAttribute('aria-disabled', 'true');
});

test('too many wrong codes lock the code', async ({ person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.asksForNewPassword(ann);
  await person.fillsInNewPassword(ann);
  await person.types('Code', await wrongCode(person, ann, 'reset'));

  for (let guesses = 0; guesses < 5; guesses += 1) {
    await person.presses('Change password');
    await person.seesFieldError('Code', 'That code isn’t right.');
  }
  await person.presses('Change password');
  await person.seesAlert('Too many attempts.');
});

test('an expired code does not change the password', async ({ timePasses, person, openScenario }) => {
  await openScenario('email');
  await person.hasAccount(ann);
  await person.asksForNewPassword(ann);
  await timePasses(HOUR + 60);

  await person.fillsInNewPassword(ann);
  await person.presses('Change password');
  await person.seesFieldError('Code', 'This code has expired.');
  await expect(person.field('New password')).toHaveValue(ann.newPassword);
});
