import type { Page } from '@playwright/test';
import { ann } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

const machines = '**/run-machines-*.js';

/** Keeps the file of the machines back until it is let go. */
async function holdsMachines(page: Page) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(machines, async (route) => {
    await gate;
    await route.continue();
  });
  return () => letGo();
}

test('who presses before the machines are here is let in when they come', async ({ page, person, openScenario }) => {
  const letGo = await holdsMachines(page);
  await openScenario('email');
  await person.hasAccount(ann);
  await person.types('Email', ann.typed);
  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await expect(person.button('Signing in')).toHaveAttribute('aria-disabled', 'true');
  await expect(person.button('Signing in')).toBeFocused();
  letGo();
  await person.seesApp();
});

test('who presses while the machines cannot come is told, keeps what was typed, and presses again', async ({ page, person, openScenario }) => {
  await page.route(machines, (route) => route.abort());
  await openScenario('email');
  await person.hasAccount(ann);
  await person.types('Email', ann.typed);
  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesAlert('You’re offline. What you typed is kept; try again once you’re connected.');
  await expect(person.field('Email')).toHaveValue(ann.typed);
  await expect(person.field('Password')).toHaveValue(ann.password);
  await page.unroute(machines);

  // So it is with the calls that few need.
  const calls = '**/sign-up-*.js';
  await page.route(calls, (route) => route.abort());
  await person.presses('Forgot your password?');
  await person.presses('Send code');
  await person.seesAlert('You’re offline. What you typed is kept; try again once you’re connected.');
  await page.unroute(calls);
  await person.presses('Send code');
  await person.seesHeading('Choose a new password');
  await person.presses('Back');
  await person.presses('Back to sign in');

  await person.types('Password', ann.password);
  await person.presses('Sign in');
  await person.seesApp();
});

test('who is signed in sees the app without them, and signs out when they come', async ({ page, person, openScenario }) => {
  const address = await openScenario('email');
  await person.hasAccount(ann);
  await person.signsIn(ann);
  await person.seesApp();
  const letGo = await holdsMachines(page);
  await page.goto(address);
  await person.seesApp();
  await person.presses('Sign out');
  letGo();
  await expect(person.field('Email')).toBeVisible();
});

test('the address says the screen again where the file for that did not come at first', async ({ page, person, openScenario }) => {
  const files = '**/sync-address-*.js';
  const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('sync-address'));
  await page.route(files, (route) => route.abort());
  await openScenario('email', { props: { urlSync: true } });
  await lost;
  await page.unroute(files);
  await person.presses('Forgot your password?');
  await person.seesHeading('Reset your password');
  await person.presses('Back to sign in');
  await person.seesSignIn();
  await person.presses('Forgot your password?');
  await expect(page).toHaveURL(/auth=forgot-password/);
});
