import { ann } from '../accounts.ts';
import { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

test('two Authenticators on a page keep to themselves, and know the same person', async ({ page, sandbox, person, openScenario }) => {
  await openScenario('email', { count: 2 });
  await person.hasAccount(ann);
  const cards = page.locator('[data-foyer-authenticator]');
  const left = new Person(page, sandbox, cards.nth(0));
  const right = new Person(page, sandbox, cards.nth(1));

  await test.step('no id is there twice, and each label names its own field', async () => {
    await right.seesSignIn();
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    await right.within.getByText('Email', { exact: true }).click();
    await expect(right.field('Email')).toBeFocused();
  });

  await test.step('an error of one is none of the other', async () => {
    await right.presses('Sign in');
    await right.seesFieldError('Email', 'Enter your email.');
    await expect(left.field('Email')).not.toHaveAttribute('aria-invalid', 'true');
    await expect(right.field('Email')).toBeFocused();
  });

  await test.step('each is on its own screen', async () => {
    await left.presses('Forgot your password?');
    await left.seesHeading('Reset your password');
    await right.seesSignIn();
    await left.presses('Back to sign in');
    await left.seesSignIn();
  });

  await test.step('who signs in on one is in on both, and out of both', async () => {
    await right.signsIn(ann);
    await expect(page.getByRole('heading', { name: 'Signed in' })).toHaveCount(2);
    await person.button('Sign out').first().click();
    await left.seesSignIn();
    await right.seesSignIn();
  });
});
