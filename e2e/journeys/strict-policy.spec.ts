import { join } from 'node:path';
import { ann } from '../accounts.ts';
import { serveApp, type AppServer } from '../app-server.ts';
import { expect, test } from '../demo-test.ts';
import { Person } from '../person.ts';

let demo: AppServer;
test.beforeAll(async () => {
  demo = await serveApp(join(import.meta.dirname, '../themed-demo/dist'));
});
test.afterAll(() => demo.close());

test('the strict policy is in force', async ({ page, complaints }) => {
  await page.goto(demo.url);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>'));
  await expect.poll(() => complaints.splice(0)).toEqual([expect.stringContaining('style-src')]);
});

test('the demo takes on a theme as it runs, and the policy refuses nothing', async ({ page, sandbox }) => {
  const person = new Person(page, sandbox);
  const account = { ...ann, details: { Name: 'Ann Reader' } };
  await page.goto(`${demo.url}/#/sign-in`);
  await expect(person.button('Sign in')).toHaveCSS('background-color', 'rgb(15, 118, 110)');
  await expect(person.button('Sign in')).toHaveCSS('border-radius', '3px');

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(person.button('Sign in')).toHaveCSS('background-color', 'rgb(45, 212, 191)');

  await person.signsUp(account);
  await person.confirms(account);
  await person.seesHeading('Hello, Ann Reader');
  expect(await page.locator('style, [style]').count()).toBe(0);
});
