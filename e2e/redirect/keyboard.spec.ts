import type { Page } from '@playwright/test';
import { Person } from '../person.ts';
import { expect, test } from './redirect-test.ts';

test('somebody comes by a provider, and proves it again, by the keyboard alone', async ({ page, person, app, sandbox, complaints }) => {
  // The sign-in is ten minutes old by the time of the call.
  sandbox.clock.advance(-600);
  await page.goto(app);

  await test.step('turns back at the provider', async () => {
    await person.pressesByKeyboard('Continue with Google');
    await person.seesHeading('Sign in with Google');
    await person.pressesByKeyboard('Cancel');
    await person.seesAlert('Sign-in was cancelled.');
  });

  await test.step('and comes in', async () => {
    await person.pressesByKeyboard('Continue with Google');
    await person.typesByKeyboard('email', 'ann@example.com');
    await page.keyboard.press('Enter');
    await person.seesApp();
  });

  sandbox.clock.advance(600);
  const closing = page.getByTestId('closing');
  const dialog = page.getByRole('dialog');
  const inside = new Person(page, sandbox, dialog);
  await person.pressesByKeyboard('Close my account');
  const asks = async (press: () => Promise<void>): Promise<Page> => {
    const [opened] = await Promise.all([page.waitForEvent('popup'), press()]);
    await expect(opened.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible();
    return opened;
  };

  await test.step('the question has the focus, and opens the window of the provider', async () => {
    await expect(dialog.getByRole('heading', { name: 'Confirm that it’s you' })).toBeFocused();
    const opened = await asks(() => inside.pressesByKeyboard('Continue with Google'));
    const closed = opened.waitForEvent('close');
    await new Person(opened, sandbox).pressesByKeyboard('Cancel');
    await closed;
    await inside.seesAlert('Sign-in was cancelled.');
    await expect(inside.button('Continue with Google')).toBeFocused();
  });

  await test.step('and goes on where the person was', async () => {
    const opened = await asks(() => page.keyboard.press('Enter'));
    const closed = opened.waitForEvent('close');
    await new Person(opened, sandbox).pressesByKeyboard(/ann@example\.com/);
    await closed;
    await expect(closing).toHaveText('Closed ann@example.com');
    await expect(person.button('Close my account')).toBeFocused();
  });
  // A window closes while the page in it is still starting.
  expect(complaints.splice(0).filter((complaint) => complaint !== 'TypeError: Failed to fetch')).toEqual([]);
});
