import { ann, bob, cid } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

for (const account of [ann, bob, cid]) {
  test(`somebody who signs in by ${account.label} goes all the way`, async ({ page, person, openScenario }) => {
    await openScenario(account.pool);
    await person.signsUp(account);
    await person.confirms(account);
    await person.seesApp();

    await page.reload();
    await person.seesApp();
    await person.presses('Sign out');
    await person.seesSignIn();

    await person.asksForNewPassword(account);
    await person.fillsInNewPassword(account);
    await person.presses('Change password');
    await person.seesNews('Your password is changed.');

    await page.reload();
    await person.signsIn(account);
    await person.seesAlert('The sign-in details or the password are wrong.');
    await person.types('Password', account.newPassword);
    await person.presses('Sign in');
    await person.seesApp();
    await expect(page.getByTestId('who')).toHaveText(account.username);
  });
}
