import { ann, type Account } from '../accounts.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

const account: Account = { ...ann, pool: 'devices' };

const isAsked = async (person: Person) => {
  await person.signsIn(account);
  await person.seesHeading('Enter your code');
};

test('a device is remembered for who says so, and for nobody else', async ({ page, person, openScenario }) => {
  const remember = page.getByRole('checkbox', { name: 'Don’t ask for a code on this device again' });
  const answers = async () => {
    await person.types('Code', await person.readsCode(account, 'sign-in'));
    await person.presses('Continue');
    await person.seesApp();
    await person.presses('Sign out');
    await person.seesSignIn();
  };
  await openScenario('devices', { props: { rememberDevice: true } });
  await person.hasAccount(account, 'CONFIRMED', ['EMAIL']);

  await test.step('off by default: the next sign-in asks again', async () => {
    await isAsked(person);
    await expect(remember).not.toBeChecked();
    await answers();
  });

  await test.step('on, by the keyboard: the next sign-in does not', async () => {
    await isAsked(person);
    await expect(person.field('Code')).toBeFocused();
    await person.tabsTo(remember);
    await page.keyboard.press('Space');
    await expect(remember).toBeChecked();
    await answers();
    await person.signsIn(account);
    await person.seesApp();
  });
});
