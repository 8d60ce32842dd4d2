import { ann } from '../accounts.ts';
import { listensTo } from '../hears.ts';
import { expect, test } from '../scenario-test.ts';

test('a screen reader tells of a sign-in that fails and one that succeeds', async ({ page, person, openScenario }) => {
  const ears = await listensTo(page);
  await person.hasAccount(ann);
  await openScenario('email');
  await person.seesSignIn();
  await person.signsIn({ ...ann, password: 'Wrong-password-1' });
  await expect(person.field('Password')).toHaveValue('');
  expect(await ears.since()).toEqual([
    'focus: Email', 'focus: Password', 'focus: Sign in', 'status: Signing in',
    'alert: The sign-in details or the password are wrong.', 'focus: Password',
  ]);
  await person.presses('Sign in');
  await person.seesFieldError('Password', 'Enter your password.');
  expect(await ears.since()).toEqual(['focus: Sign in', 'focus: Password']);
});

test('a screen reader tells of a code, a wrong one, and a new one', async ({ timePasses, page, person, openScenario }) => {
  const ears = await listensTo(page);
  await openScenario('email');
  await person.signsUp(ann);
  await expect(person.field('Code')).toBeFocused();
  expect((await ears.since()).slice(-2)).toEqual(['status: Creating your account', 'focus: Code']);

  await test.step('a wrong code', async () => {
    await person.types('Code', '000000');
    await person.presses('Confirm');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await expect(person.field('Code')).toBeFocused();
    expect(await ears.since()).toEqual(['focus: Confirm', 'status: Confirming', 'focus: Code']);
  });

  await test.step('a new code, without the seconds', async () => {
    await timePasses(30);
    await person.presses('Send a new code');
    await person.seesNews('We sent a new code.');
    expect(await ears.since()).toEqual(['focus: Send a new code', 'status: We sent a new code.']);
  });
});
