import { ann, type Account } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

/** Everything that the page says and shows, the values of fields included; but not how many seconds are left. */
const wholePage = async (person: Person) => {
  const page = await person.page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ name, value }) => `${name}=${value}`);
    return [document.body.outerHTML, ...values, document.activeElement?.outerHTML].join('\n');
  });
  return page.replaceAll(/Send a new code in [^<]*/g, 'Send a new code');
};

test('a wrong password and an unknown user look the same', async ({ page, person, openScenario }) => {
  await openScenario('email');
  const tries = async () => {
    await person.signsIn({ ...ann, password: 'Wrong-password-1' });
    await person.seesAlert('The sign-in details or the password are wrong.');
    await expect(person.field('Password')).toHaveValue('');
    await expect(person.field('Password')).toBeFocused();
    return wholePage(person);
  };

  const unknown = await tries();
  await person.hasAccount(ann);
  await page.reload();
  expect(await tries()).toBe(unknown);
});

test('a forgotten password looks the same for somebody and for nobody', async ({ page, person, openScenario }) => {
  await openScenario('email');
  const asks = async () => {
    await person.asksForNewPassword(ann);
    await expect(person.field('Code')).toBeFocused();
    await expect(page.getByText('Send a new code in')).toBeVisible();
    return wholePage(person);
  };

  const unknown = await asks();
  await person.hasAccount(ann);
  await page.reload();
  expect(await asks()).toBe(unknown);
});

test('a forgotten password looks the same for somebody who is not confirmed yet', async ({ page, person, openScenario }) => {
  await openScenario('email');
  const guesses = async () => {
    await person.asksForNewPassword(ann);
    await person.types('Code', '000000');
    await person.types('New password', ann.newPassword);
    await person.types('Confirm password', ann.newPassword);
    await person.presses('Change password');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await expect(page.getByText('Send a new code in')).toBeVisible();
    return wholePage(person);
  };

  const unknown = await guesses();
  await person.hasAccount(ann, 'UNCONFIRMED');
  await page.reload();
  expect(await guesses()).toBe(unknown);
});

test('a code for nobody is as wrong as a wrong one', async ({ page, person, openScenario }) => {
  await openScenario('email');
  const guesses = async () => {
    await person.asksForNewPassword(ann);
    await person.types('Code', '000000');
    await person.types('New password', ann.newPassword);
    await person.types('Confirm password', ann.newPassword);
    await person.presses('Change password');
    await expect(person.field('Code')).toHaveAttribute('aria-invalid', 'true');
    return person.field('Code').evaluate((code) => document.getElementById(code.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent);
  };

  const unknown = await guesses();
  await person.hasAccount(ann);
  await page.reload();
  expect(await guesses()).toBe(unknown);
});

test('a sign-in by code looks the same for somebody and for nobody', async ({ page, person, openScenario }) => {
  const account: Account = { ...ann, pool: 'passkeys' };
  await openScenario('passkeys', { props: { passwordless: { preferredAuthMethod: 'EMAIL_OTP' } } });
  const asks = async () => {
    await person.types('Email', account.typed);
    await person.presses('Email me a code');
    await person.seesHeading('Enter your code');
    await expect(person.field('Code')).toBeFocused();
    await person.types('Code', '00000000');
    await person.presses('Continue');
    await person.seesFieldError('Code', 'That code isn’t right.');
    await expect(page.getByText('Send a new code')).toBeVisible();
    return wholePage(person);
  };

  const unknown = await asks();
  await person.hasAccount(account);
  await page.reload();
  expect(await asks()).toBe(unknown);
});

test('the app’s own challenge looks the same for somebody and for nobody', async ({ page, person, openScenario }) => {
  const account: Account = { ...ann, pool: 'riddle' };
  await openScenario('riddle', { props: { authFlow: 'CUSTOM_WITHOUT_SRP' } });
  const asks = async () => {
    await person.types('Email', account.typed);
    await person.presses('Continue');
    await person.seesHeading('One more step');
    await expect(person.field('Answer')).toBeFocused();
    const asked = await wholePage(person);
    await person.types('Answer', 'a pale horse');
    await person.presses('Continue');
    await person.seesAlert('The sign-in details or the password are wrong.');
    await person.seesSignIn();
    return [asked, await wholePage(person)];
  };

  const unknown = await asks();
  await person.hasAccount(account);
  await page.reload();
  expect(await asks()).toEqual(unknown);

  await person.presses('Continue');
  await person.types('Answer', 'a dark horse');
  await person.presses('Continue');
  await person.seesApp();
});
