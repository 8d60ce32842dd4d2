import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { ann, type Account } from '../accounts.ts';
import { codeOf } from '../authenticator-app.ts';
import type { Person } from '../person.ts';
import { expect, test } from '../scenario-test.ts';

const account: Account = { ...ann, pool: 'totp' };
const MINUTE = 60;

/** What a camera reads from the picture on the page. */
async function scans(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: /^QR code/ }).screenshot();
  const desk = await page.context().newPage();
  const { width, height, pixels } = await desk.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { width: image.width, height: image.height, pixels: [...data] };
  }, picture.toString('base64'));
  await desk.close();
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
}

const keyOf = async ({ page }: Person) => (await page.locator('[data-foyer-part="totp-setup.key"]').innerText()).replaceAll(/\s/g, '');

const addressOf = (key: string) => `otpauth://totp/localhost:ann%40example.com?secret=${key}&issuer=localhost`;

const sendsCode = async (person: Person, code: string, button = 'Confirm') => {
  await person.types('Code', code);
  await person.presses(button);
};

test.beforeEach(({ person }) => person.hasAccount(account));

test('an authenticator app is paired by picture or by key, and then signs in', async ({ page, context, person, sandbox, openScenario }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openScenario('totp');
  await person.signsIn(account);
  await person.seesHeading('Set up your authenticator app');
  const key = await keyOf(person);

  await test.step('the picture holds the address, and nothing else on the page does', async () => {
    expect(await scans(page)).toBe(addressOf(key));
    expect(await page.content()).not.toContain('otpauth');
    expect(await page.content()).not.toContain(key);
  });

  await test.step('the key is copied', async () => {
    await person.presses('Copy key');
    await person.seesNews('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  });

  await test.step('a wrong code is told, the right one lets in', async () => {
    const old = codeOf(key, sandbox.clock.now() - 10 * MINUTE * 1000);
    await sendsCode(person, old);
    await person.seesFieldError('Code', 'That code isn’t right.');
    await sendsCode(person, codeOf(key, sandbox.clock.now()));
    await person.seesApp();
  });

  await test.step('from then on the app is asked, and takes no code twice', async () => {
    await person.presses('Sign out');
    await person.signsIn(account);
    await person.seesHeading('Enter your code');
    await sendsCode(person, codeOf(key, sandbox.clock.now()), 'Continue');
    await person.seesFieldError('Code', 'This code has expired.');
    await sendsCode(person, sandbox.admin.totpCode(account), 'Continue');
    await person.seesApp();
  });
});

test('a button opens the authenticator app of this device', async ({ page, context, person, openScenario }) => {
  await openScenario('totp');
  await person.signsIn(account);
  const open = person.button('Open in an app on this device');
  await expect(open).not.toHaveAttribute('href');
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  const asked = new Promise<string>((resolve) => session.once('Page.frameRequestedNavigation', ({ url }) => resolve(url)));
  await open.click();
  // From here on the browser asks its person, which app it is to be.
  expect(await asked).toBe(addressOf(await keyOf(person)));
});

test('who takes too long over it begins again', async ({ timePasses, person, sandbox, openScenario }) => {
  await openScenario('totp');
  await person.signsIn(account);
  await person.seesHeading('Set up your authenticator app');
  const before = await keyOf(person);
  await timePasses(4 * MINUTE);
  await sendsCode(person, codeOf(before, sandbox.clock.now()));
  await person.seesAlert('This was closed for your safety. Start again.');
  await expect(person.field('Email')).toHaveValue(account.typed);

  await person.types('Password', account.password);
  await person.presses('Sign in');
  await person.seesHeading('Set up your authenticator app');
  const key = await keyOf(person);
  expect(key).not.toBe(before);
  await sendsCode(person, codeOf(key, sandbox.clock.now()));
  await person.seesApp();
});
