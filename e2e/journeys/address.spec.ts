import { ann } from '../accounts.ts';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from '../scenario-test.ts';

const query = (page: { url(): string }) => new URL(page.url()).search;
const canary = { ...ann, password: 'Canary-password-7', newPassword: 'Canary-replaced-8' };

/** The address that an app puts into its emails. */
const link = (address: string, screen: string, code: string) =>
  `${address}/?auth=${screen}&user=${encodeURIComponent(ann.username)}&code=${code}`;

test('the back button leads through the screens, and the address to a screen', async ({ page, person, openScenario }) => {
  const address = await openScenario('email', { props: { urlSync: true } });
  await person.hasAccount(ann);
  await person.asksForNewPassword(ann);
  expect(query(page)).toBe('?auth=confirm-reset');
  await page.goBack();
  await person.seesHeading('Reset your password');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  expect(query(page)).toBe('?auth=forgot-password');
  await page.goBack();
  await person.seesSignIn();
  await page.goForward();
  await person.seesHeading('Reset your password');

  await page.goto(`${address}/?auth=sign-up`);
  await expect(page.getByRole('tab', { name: 'Create account', selected: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Create account', selected: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Sign in' }).click();
  await person.signsIn(ann);
  await person.seesApp();
  await expect.poll(() => query(page)).toBe('');
});

test('the link of an email sets a new password, and its code is nowhere to be seen', async ({ context, page, person, openScenario }) => {
  const scan = await scanSecrets(context);
  const address = await openScenario('email');
  await person.hasAccount(canary);
  await person.asksForNewPassword(canary);
  const code = await person.readsCode(canary, 'reset');

  await page.goto(link(address, 'confirm-reset', code));
  await person.seesHeading('Choose a new password');
  expect(query(page)).toBe('');
  await expect(person.field('Code')).toHaveValue(code);
  // All of it by the keyboard, too.
  await person.typesByKeyboard('New password', canary.newPassword);
  await person.typesByKeyboard('Confirm password', canary.newPassword);
  await page.keyboard.press('Enter');
  await person.seesNews('Your password is changed.');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await person.answersByKeyboard('Password', canary.newPassword);
  await person.seesApp();
  // The browser itself asked for the page, and names it as the referrer of the page's own files.
  const found = await scan.find(page, [code, canary.newPassword]);
  expect(found.filter((where) => !where.startsWith('request'))).toEqual([]);
  await page.goBack();
  expect(query(page)).toBe('');
});

test('the link of an email confirms an account, at the press of the button and not before', async ({ page, person, sandbox, openScenario }) => {
  const address = await openScenario('email', { props: { urlSync: true } });
  await person.signsUp(ann);
  const code = await person.readsCode(ann, 'sign-up');
  await page.goto(link(address, 'confirm-sign-up', code));
  await person.seesHeading('Confirm your account');
  expect(query(page)).toBe('?auth=confirm-sign-up');
  await expect(person.field('Code')).toHaveValue(code);
  expect(sandbox.requests.list({ operation: 'ConfirmSignUp' })).toEqual([]);
  await person.pressesByKeyboard('Confirm');
  await person.seesNews('Your account is confirmed. Sign in to go on.');
  await person.answersByKeyboard('Password', ann.password);
  await person.seesApp();
});

test('an account that was confirmed by the service’s own link is in', async ({ page, person, sandbox, openScenario }) => {
  await openScenario('byLink');
  await person.signsUp(ann);
  const { link: confirm } = await sandbox.mailbox.wait({ to: ann.contact, purpose: 'sign-up' });
  expect((await fetch(confirm ?? '')).status).toBe(200);
  await person.presses('Back');
  await page.getByRole('tab', { name: 'Sign in' }).click();
  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesApp();
});
