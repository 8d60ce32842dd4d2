import { ann } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';
import type { Locator } from '@playwright/test';

/** Tab by Tab to a control, as far as a person would go, and it shows that it has the focus. */
async function tabsTo(person: Person, control: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await person.page.keyboard.press('Tab');
    if (await control.evaluate((element) => element.matches(':focus-visible'))) return;
  }
  throw new Error(`Twelve presses of Tab do not lead to ${control.toString()}.`);
}

test('the whole journey goes by the keyboard alone', async ({ page, person, openScenario }) => {
  const { keyboard } = page;
  const enters = async (label: string, value: string) => {
    await tabsTo(person, person.field(label));
    await keyboard.type(value);
  };
  await openScenario('email');
  await person.seesSignIn();

  await test.step('makes an account', async () => {
    await tabsTo(person, page.getByRole('tab', { name: 'Sign in' }));
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Create account' })).toBeFocused();
    await enters('Email', ann.typed);
    await enters('Password', ann.password);
    await enters('Confirm password', ann.password);
    await keyboard.press('Enter');
  });

  await test.step('confirms it, in the field that has the focus already', async () => {
    await expect(person.field('Code')).toBeFocused();
    await keyboard.type(await person.readsCode(ann, 'sign-up'));
    await keyboard.press('Enter');
    await person.seesApp();
  });

  await test.step('signs out', async () => {
    await tabsTo(person, person.button('Sign out'));
    await keyboard.press('Enter');
    await person.seesSignIn();
  });

  await test.step('looks at the password that was typed wrong', async () => {
    await enters('Email', ann.typed);
    await enters('Password', 'Wrong-password-1');
    await tabsTo(person, person.button('Show Password'));
    await keyboard.press('Space');
    await expect(person.field('Password')).toHaveAttribute('type', 'text');
    await expect(person.button('Hide Password')).toBeFocused();
    await tabsTo(person, person.button('Sign in'));
    await keyboard.press('Enter');
    await person.seesAlert('The sign-in details or the password are wrong.');
    await expect(person.field('Password')).toBeFocused();
    await expect(person.field('Password')).toHaveAttribute('type', 'password');
  });

  await test.step('forgets the password, goes back, and asks for a new one', async () => {
    await tabsTo(person, person.button('Forgot your password?'));
    await keyboard.press('Enter');
    await expect(person.field('Email')).toBeFocused();
    await tabsTo(person, person.button('Back to sign in'));
    await keyboard.press('Enter');
    await expect(person.field('Email')).toBeFocused();
    await tabsTo(person, person.button('Forgot your password?'));
    await keyboard.press('Space');
    await expect(person.field('Email')).toHaveValue(ann.typed);
    await keyboard.press('Enter');
  });

  await test.step('sets it and signs in with it', async () => {
    await expect(person.field('Code')).toBeFocused();
    await keyboard.type(await person.readsCode(ann, 'reset'));
    await enters('New password', ann.newPassword);
    await enters('Confirm password', ann.newPassword);
    await keyboard.press('Enter');
    await person.seesNews('Your password is changed.');
    await enters('Password', ann.newPassword);
    await keyboard.press('Enter');
    await person.seesApp();
  });
});
