import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ann, bob } from '../accounts.ts';
import { expect, test } from '../scenario-test.ts';

/** Nothing sticks out at a side, neither on a phone nor on a desk. */
async function expectFits(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function expectNoViolation(page: Page): Promise<void> {
  await expectFits(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A card is a part of an app's page; its headings and landmarks are the page's business.
    .disableRules(['page-has-heading-one', 'region', 'landmark-one-main'])
    // No frames here, so the results need no page of their own to be joined on.
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a ${colorScheme} page`, () => {
    test.use({ colorScheme });

    test('signing in and signing up can be done by all', async ({ page, person, openScenario }) => {
      await openScenario('email');

      await test.step('sign-in, empty and with mistakes', async () => {
        await person.seesSignIn();
        await expectNoViolation(page);
        await person.presses('Sign in');
        await person.seesFieldError('Email', 'Enter your email.');
        await expectNoViolation(page);
        await person.signsIn({ ...ann, password: 'Wrong-password-1' });
        await person.seesAlert('The sign-in details or the password are wrong.');
        await expectNoViolation(page);
      });

      await test.step('sign-up, empty and with mistakes', async () => {
        await person.opensCreateAccount();
        await expect(person.field('Confirm password')).toBeVisible();
        await expectNoViolation(page);
        await person.types('Password', 'short');
        await person.presses('Create account');
        await person.seesFieldError('Password', 'The password doesn’t meet the rules yet.');
        await expectNoViolation(page);
      });
    });

    test('so can confirming an account and setting a new password', async ({ page, person, openScenario }) => {
      await openScenario('email');

      await test.step('confirm sign-up, and with a wrong code', async () => {
        await person.signsUp(ann);
        await expectNoViolation(page);
        await person.types('Code', '000000');
        await person.presses('Confirm');
        await expect(person.field('Code')).toHaveAttribute('aria-invalid', 'true');
        await expectNoViolation(page);
      });

      await test.step('forgot password and the new one', async () => {
        await page.reload();
        await person.presses('Forgot your password?');
        await person.seesHeading('Reset your password');
        await expectNoViolation(page);
        await person.types('Email', 'somebody@example.com');
        await person.presses('Send code');
        await person.seesHeading('Choose a new password');
        await expectNoViolation(page);
      });

      await test.step('offline', async () => {
        await page.context().setOffline(true);
        await person.seesAlert('You’re offline.');
        await expectNoViolation(page);
      });
    });

    test('so can the phone field and the dialog', async ({ page, person, openScenario }) => {
      await openScenario('phone', { props: { variation: 'modal' } });
      await expect(person.field(bob.label)).toBeVisible();
      await expect(page.getByLabel('Country code')).toBeVisible();
      await expectNoViolation(page);
    });
  });
}
