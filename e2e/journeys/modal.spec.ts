import { ann } from '../accounts.ts';
import { Person } from '../person.ts';
import { scanSecrets } from '../scan-secrets.ts';
import { expect, test } from '../scenario-test.ts';

test('a dialog opens over the page, can be left, and leads in', async ({ context, page, person, sandbox, openScenario }) => {
  const scan = await scanSecrets(context);
  await openScenario('email', { props: { variation: 'modal' }, onDemand: true });
  await person.hasAccount(ann);
  const opener = person.button('Open my account');
  const dialog = page.getByRole('dialog', { name: 'Account access' });
  const inside = new Person(page, sandbox, dialog);

  await test.step('takes the focus, and keeps it', async () => {
    await opener.click();
    await expect(inside.field('Email')).toBeFocused();
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      await expect(opener).not.toBeFocused();
    }
  });

  await test.step('is left by Esc, and the focus returns', async () => {
    await inside.types('Password', 'Canary-left-in-a-dialog-5');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  await test.step('is left by its button', async () => {
    await page.keyboard.press('Enter');
    await inside.presses('Close');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  await test.step('leads in', async () => {
    await opener.click();
    await inside.signsIn(ann);
    await expect(dialog).toBeHidden();
    await person.seesApp();
    expect(await scan.find(page, ['Canary-left-in-a-dialog-5', ann.password])).toEqual([]);
  });
});

test('a dialog with nothing behind it stays until somebody is in', async ({ page, person, openScenario }) => {
  await openScenario('email', { props: { variation: 'modal' } });
  await person.hasAccount(ann);
  const dialog = page.getByRole('dialog', { name: 'Account access' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await person.signsIn(ann);
  await person.seesApp();
});
