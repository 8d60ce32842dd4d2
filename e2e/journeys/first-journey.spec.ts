import { join } from 'node:path';
import { expect, test } from '@foyer/sandbox/playwright';
import { serveApp, type AppServer } from '../app-server.ts';
import { Person } from '../person.ts';

const ann = { name: 'Ann Reader', email: 'ann@example.com', password: 'Correct-horse-7', newPassword: 'Battery-staple-8' };

test.use({ sandboxOptions: { amplify: join(import.meta.dirname, '../../demo/amplify') } });

let demo: AppServer;
test.beforeAll(async () => {
  demo = await serveApp(join(import.meta.dirname, '../../demo/dist'));
});
test.afterAll(() => demo.close());

test('somebody makes an account, comes back, forgets the password and gets in again', async ({ page, sandbox }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const person = new Person(page, sandbox);

  await test.step('signs up', async () => {
    await page.goto(demo.url);
    await person.opensCreateAccount();
    await person.types('Email', ann.email);
    await person.types('Name', ann.name);
    await person.types('Password', ann.password);
    await person.types('Confirm password', ann.password);
    await person.presses('Create account');
    await person.seesHeading('Confirm your account');
  });

  await test.step('confirms with the code from the email, and is in', async () => {
    await person.types(/code/i, await person.readsCode(ann.email));
    await person.presses('Confirm');
    await person.seesHeading(`Hello, ${ann.name}`);
  });

  await test.step('reloads, and still is', async () => {
    await page.reload();
    await person.seesHeading(`Hello, ${ann.name}`);
  });

  await test.step('signs out', async () => {
    await person.presses('Sign out');
    await expect(page.getByRole('tab', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('forgets the password and sets a new one', async () => {
    await person.presses('Forgot your password?');
    await person.types('Email', ann.email);
    await person.presses('Send code');
    await expect(page.getByLabel('New password', { exact: true })).toBeVisible();
    const { code } = await sandbox.mailbox.wait({ to: ann.email, purpose: 'reset' });
    await person.types(/code/i, code ?? '');
    await person.types('New password', ann.newPassword);
    await person.types('Confirm password', ann.newPassword);
    await person.presses('Change password');
  });

  await test.step('signs in with it', async () => {
    await expect(page.getByLabel('Email')).toHaveValue(ann.email);
    await person.types('Password', ann.newPassword);
    await person.presses('Sign in');
    await person.seesHeading(`Hello, ${ann.name}`);
  });

  expect(violations).toEqual([]);
});
