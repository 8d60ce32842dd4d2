import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '@foyer/sandbox';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromium as launchOptions } from '../chromium.mjs';
import { waitForAnswer } from '../setup/ports.mjs';
import { start } from '../setup/run.mjs';
import { freePort } from './free-port.ts';
import { startInstalledSandbox } from './installed-sandbox.ts';
import { knownSum } from './known-sum.ts';
import { makeApp, runIn } from './make-app.ts';

const token = (claims: Record<string, unknown>) =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');

const prefix = 'CognitoIdentityServiceProvider.consumer';
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const claims = { sub: 'ada-sub', 'cognito:username': 'ada', username: 'ada', exp: inAnHour, iat: inAnHour - 3600 };

/** The cookies that aws-amplify writes with `ssr: true`. */
const session = {
  [`${prefix}.LastAuthUser`]: 'ada',
  [`${prefix}.ada.idToken`]: token({ ...claims, token_use: 'id' }),
  [`${prefix}.ada.accessToken`]: token({ ...claims, token_use: 'access' }),
  [`${prefix}.ada.clockDrift`]: '0',
};

const header = Object.entries(session).map(([name, value]) => `${name}=${value}`).join('; ');

let app = '';
let url = '';
let server: ReturnType<typeof start> | undefined;
let browser: Browser;
let sandbox: Sandbox;

beforeAll(async () => {
  app = await makeApp('next-app', inject('workplace'), inject('tarballs'));
  sandbox = await startInstalledSandbox(app);
  await runIn(app, 'node_modules/.bin/next', ['build']);
  const port = await freePort();
  server = start('node_modules/.bin/next', ['start', '-p', String(port)], { cwd: app, quiet: true, env: { NODE_ENV: 'production' } });
  url = `http://localhost:${port}`;
  if (!(await waitForAnswer(`${url}/unknown`))) throw new Error('The Next app does not answer.');
  browser = await chromium.launch(launchOptions());
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await sandbox?.close();
});

const html = async (path: string, cookie = '') => (await fetch(url + path, { headers: { cookie } })).text();

/** Another person writes. */
const write = async (mutation: 'createBlog' | 'deleteBlog', input: object) => {
  const type = mutation === 'createBlog' ? 'CreateBlogInput' : 'DeleteBlogInput';
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id title slug content publishedAt createdAt updatedAt } }`;
  const answer = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST', headers: { 'x-api-key': sandbox.api().apiKey }, body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await answer.json()).not.toHaveProperty('errors');
};

const open = async (path: string, cookies: Record<string, string> = {}) => {
  const context = await browser.newContext();
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(message.text());
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return { page, faults, close: () => context.close() };
};

describe('a Next app with the tarballs installed', () => {
  it('has the sign-in form in the HTML of a person who is not signed in', async () => {
    const page = await html('/');
    expect(page).toMatch(/<form[^>]*method="post"/);
    expect(page).toMatch(/<input[^>]*name="username"/);
    expect(page).toMatch(/<input[^>]*type="password"/);
    expect(page).not.toContain('Signed in as');
  });

  it('has it there too where the page does not know who is signed in', async () => {
    expect(await html('/unknown')).toMatch(/<input[^>]*name="username"/);
  });

  it('shows a signed-in person the page at once, by the cookies', async () => {
    const page = await html('/', header);
    expect(page).toMatch(/Signed in as (<!-- -->)?ada/);
    expect(page).not.toMatch(/<form/);
  });

  it.each(['/', '/unknown'])('hydrates %s without a warning', async (path) => {
    const { page, faults, close } = await open(path);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.locator('input[name="username"]').fill('ada@example.com');
    await close();
    expect(faults).toEqual([]);
  });

  it.each(['/', '/unknown'])('hydrates %s for a signed-in person without a warning', async (path) => {
    const { page, faults, close } = await open(path, session);
    await page.getByRole('heading', { name: 'Signed in as ada' }).waitFor();
    await close();
    expect(faults).toEqual([]);
  });

  it('computes sums in a worker, which the build has emitted', async () => {
    const { page, faults, close } = await open('/sums');
    await page.getByText(knownSum).waitFor();
    expect(page.workers()).toHaveLength(1);
    await close();
    expect(faults).toEqual([]);
  });

  it('and a page that does not match its HTML is seen', async () => {
    const { faults, close } = await open('/mismatch');
    await close();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('has the rows of a list in its HTML, hydrates them without a warning, and shows what changes', async () => {
    await write('createBlog', { id: '1', title: 'Read on the server' });
    expect(await html('/posts')).toContain('<li>Read on the server</li>');
    const { page, faults, close } = await open('/posts');
    await page.locator('[data-status="live"]').waitFor();
    await write('createBlog', { id: '2', title: 'Heard in the browser' });
    await page.getByText('Heard in the browser').waitFor();
    await write('deleteBlog', { id: '1' });
    await page.getByText('Read on the server').waitFor({ state: 'detached' });
    await close();
    expect(faults).toEqual([]);
  });

  it('carries nothing of the sandbox, which it connects to in development', async () => {
    const files = await readdir(join(app, '.next'), { recursive: true });
    const built = files.filter((file) => /^(static|server)\/.*\.js$/.test(file));
    const code = await Promise.all(built.map((file) => readFile(join(app, '.next', file), 'utf8')));
    expect(code.join('\n')).toContain('cognito-idp');
    expect(code.join('\n')).not.toMatch(/_aws\/|@foyer\/sandbox\/connect/);
  });

  it('puts no inline style into the HTML', async () => {
    for (const path of ['/', '/unknown']) expect(await html(path)).not.toMatch(/<style|<[a-z]+[^>]* style="/);
  });
});
