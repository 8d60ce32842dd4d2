import { join } from 'node:path';
import { ann } from '../accounts.ts';
import { serveApp, type AppServer } from '../app-server.ts';
import { expect, test } from '../demo-test.ts';
import { Person } from '../person.ts';

let demo: AppServer;
test.beforeAll(async () => {
  demo = await serveApp(join(import.meta.dirname, '../../demo/dist'));
});
test.afterAll(() => demo.close());

test('somebody makes an account, comes back, forgets the password and gets in again', async ({ page, sandbox }) => {
  const person = new Person(page, sandbox);
  const account = { ...ann, details: { Name: 'Ann Reader' } };

  await test.step('signs up', async () => {
    await page.goto(demo.url);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await person.signsUp(account);
  });

  await test.step('confirms with the code from the email, and is in', async () => {
    await person.confirms(account);
    await person.seesHeading('Hello, Ann Reader');
  });

  await test.step('reloads, and still is', async () => {
    await page.reload();
    await person.seesHeading('Hello, Ann Reader');
  });

  await test.step('signs out', async () => {
    await person.presses('Sign out');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await person.seesSignIn();
  });

  await test.step('forgets the password and sets a new one', async () => {
    await person.asksForNewPassword(account);
    await person.fillsInNewPassword(account);
    await person.presses('Change password');
    await person.seesNews('Your password is changed.');
  });

  await test.step('signs in with it', async () => {
    await expect(person.field('Email')).toHaveValue(account.typed);
    await person.types('Password', account.newPassword);
    await person.presses('Sign in');
    await person.seesHeading('Hello, Ann Reader');
  });
});
