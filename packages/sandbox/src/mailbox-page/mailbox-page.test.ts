import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chromium as launchOptions } from '../../../../scripts/chromium.mjs';
import { createSandbox } from '../create-sandbox.ts';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { mailboxRoutes } from './mailbox-routes.ts';

let browser: Browser;
let sandbox: Sandbox;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await sandbox.close();
});

async function open(settings: PoolSettingsInput = {}): Promise<{ page: Page; complaints: string[] }> {
  sandbox = await createSandbox({ ephemeral: true, pools: { ink: settings }, routes: mailboxRoutes });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${sandbox.url}/_foyer/mailbox`);
  return { page, complaints };
}

async function signUp(email: string): Promise<void> {
  const reply = await fetch(sandbox.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
    body: JSON.stringify({ ClientId: sandbox.pool('ink').clientId, Username: email, Password: 'Analytical-1' }),
  });
  expect(reply.status).toBe(200);
}

test('a message appears by itself, and its code can be copied', async () => {
  const { page, complaints } = await open();
  await page.getByText('Nothing yet.').waitFor();
  await signUp('ada@example.com');
  const article = page.getByRole('article', { name: 'Your verification code' });
  await article.waitFor();
  const [message] = sandbox.mailbox.list();
  await article.getByRole('button', { name: `Copy the code ${message?.code}` }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message?.code);
  expect(await page.title()).toContain('(1)');
  expect(complaints).toEqual([]);
});

test('shows one recipient alone, and clears', async () => {
  const { page } = await open();
  await signUp('ada@example.com');
  await signUp('kit@example.com');
  await page.getByRole('article').nth(1).waitFor();
  await page.getByLabel('To', { exact: true }).selectOption('kit@example.com');
  await page.waitForURL(/to=kit%40example\.com/);
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing yet.').waitFor();
  expect(sandbox.mailbox.list()).toEqual([]);
});

test('an email of the app’s own is shown whole, and can run nothing', async () => {
  const { page } = await open({
    verification: {
      emailSubject: '<img src=x onerror="parent.document.title=1">',
      emailBody: (code) => `<h1>Welcome</h1><script>parent.document.title = 'run'</script><p>${code()}</p>`,
    },
  });
  await signUp('ada@example.com');
  await page.getByRole('heading', { name: '<img src=x' }).waitFor();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Welcome' }).waitFor();
  expect(await page.title()).toBe('(1) Mailbox · Foyer sandbox');
});

test('a link that confirms can be followed', async () => {
  const { page } = await open({ verification: { style: 'LINK' } });
  await signUp('ada@example.com');
  const link = sandbox.mailbox.list()[0]?.link ?? '';
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link, exact: true }).click();
  await (await opened).waitForLoadState();
  expect(sandbox.admin.getUser({ username: 'ada@example.com' }).status).toBe('CONFIRMED');
});

test.each([360, 1280])('nothing overflows at %i pixels', async (width) => {
  const { page } = await open();
  await page.setViewportSize({ width, height: 720 });
  await signUp(`a-rather-long-name-that-does-not-fit-on-a-line@${'subdomain.'.repeat(4)}example.com`);
  await page.getByRole('article').waitFor();
  const [content, viewport] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(viewport ?? 0);
});
