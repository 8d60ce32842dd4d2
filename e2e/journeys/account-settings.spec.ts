import { ann } from '../accounts.ts';
import { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

test('a person chooses another password, and signs in with it', async ({ page, person, openScenario }) => {
  await openScenario('email', { accountSettings: true });
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();

  await person.types('Current password', 'not-it');
  await person.types('New password', ann.newPassword);
  await person.types('Confirm password', ann.newPassword);
  await person.presses('Change password');
  await expect(page.getByText('That isn’t your current password.')).toBeVisible();

  await person.types('Current password', ann.password);
  await person.presses('Change password');
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expect(person.field('New password')).toHaveValue('');

  await person.presses('Sign out');
  await person.signsIn({ ...ann, password: ann.newPassword });
  await person.seesApp();
});

test('a person deletes their account, and is signed out everywhere on the page', async ({ page, person, sandbox, openScenario }) => {
  await openScenario('email', { accountSettings: true, count: 2 });
  await person.hasAccount(ann);
  await new Person(page, sandbox, page.locator('[data-foyer-authenticator]').first()).signsIn(ann);
  await expect(page.getByRole('heading', { name: 'Signed in' })).toHaveCount(2);

  await person.presses('Delete account');
  await person.presses('Delete my account');
  await expect(page.getByRole('heading', { name: 'Signed in' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toHaveCount(2);
  await expect(person.button('Delete account')).toHaveCount(0);
});
