import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium as launchOptions } from '../../../scripts/chromium.mjs';
import { appFolder, authBackend, type AppFolder } from './amplify/app-folder.fixture.ts';
import { buildPackage } from './built-package.fixture.ts';
import { startProcess } from './cli/child-process.fixture.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

let built: ReturnType<typeof buildPackage>;
let app: AppFolder;
let browser: Browser;

beforeAll(async () => {
  built = buildPackage();
  browser = await chromium.launch(launchOptions());
  app = appFolder({
    'package.json': '{ "name": "inkwell", "type": "module" }',
    'amplify/backend.ts': authBackend(`{ loginWith: { email: true, externalProviders: {
      google: { clientId: secret('A'), clientSecret: secret('B') }, callbackUrls: ['http://localhost/'], logoutUrls: ['http://localhost/'] } } }`),
    'vite.config.js': `import { foyerSandbox } from ${JSON.stringify(join(built.dist, 'vite.js'))};
      export default { plugins: [foyerSandbox({ port: 0 })], server: { port: 0 }, build: { minify: false } };`,
    'index.html': '<!doctype html><html><head><title>App</title></head><body><script type="module" src="/main.js"></script></body></html>',
    // The app as it goes to production: the real client, its outputs, and nothing of the sandbox.
    'main.js': `import { Amplify } from 'aws-amplify';
      import { confirmSignUp, signIn, signUp, fetchUserAttributes } from 'aws-amplify/auth';
      import outputs from './amplify_outputs.json';
      Amplify.configure(outputs);
      Object.assign(window, { signUp, confirmSignUp, signIn, fetchUserAttributes });
      document.title = 'Ready';`,
  });
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(app.root, 'node_modules'));
});

afterAll(async () => {
  await browser.close();
  app.remove();
  built.remove();
});

test('in development an unchanged app talks to the sandbox, and the build carries nothing of it', async () => {
  const dev = startProcess(process.execPath, [vite, '--port', '0', '--clearScreen', 'false'], app.root);
  try {
    const [, sandbox = ''] = await dev.said(/API\s+(\S+)/);
    const [, url = ''] = await dev.said(/Local:\s+(\S+)/);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url);
    await page.waitForFunction(() => document.title === 'Ready');

    await page.evaluate("signUp({ username: 'ada@example.com', password: 'Analytical-1' })");
    const [{ code }] = await (await fetch(`${sandbox}/_foyer/messages`)).json();
    await page.evaluate((given) => Reflect.get(window, 'confirmSignUp')({ username: 'ada@example.com', confirmationCode: given }), code);
    await page.evaluate("signIn({ username: 'ada@example.com', password: 'Analytical-1' })");
    expect(await page.evaluate('fetchUserAttributes()')).toMatchObject({ email: 'ada@example.com' });
    expect(asked.filter((address) => /amazon/.test(new URL(address).hostname))).toEqual([]);

    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { id: 'set', src: 'https://b.s3.us-east-1.amazonaws.com/a.png?x=1' }));
      document.body.insertAdjacentHTML('beforeend', '<a id="markup" href="https://b.s3.us-east-1.amazonaws.com/b">b</a>');
    });
    await page.waitForFunction(() => document.querySelector('#markup')?.getAttribute('href')?.startsWith('http://localhost'));
    expect(await page.locator('#set').getAttribute('src')).toBe(`${sandbox}/_aws/b.s3.us-east-1.amazonaws.com/a.png?x=1`);

    const opened = await page.evaluate(() => new WebSocket('wss://q.appsync-realtime-api.us-east-1.amazonaws.com/graphql').url);
    expect(opened).toBe(`${sandbox.replace('http', 'ws')}/_aws/q.appsync-realtime-api.us-east-1.amazonaws.com/graphql`);

    const { auth } = JSON.parse(readFileSync(join(app.root, 'amplify_outputs.json'), 'utf8'));
    await page.evaluate((domain) => location.assign(`https://${domain}/oauth2/authorize?client_id=x`), auth.oauth.domain);
    await page.waitForURL(`${sandbox}/oauth2/authorize?client_id=x`);
    await page.close();

    dev.signal('SIGTERM');
    await dev.ended;
    await expect(fetch(sandbox)).rejects.toThrow('fetch failed');
  } finally {
    dev.signal('SIGKILL');
    await dev.ended;
  }

  const build = startProcess(process.execPath, [vite, 'build'], app.root);
  expect(await build.ended, build.output()).toBe(0);
  const dist = join(app.root, 'dist');
  const text = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|js|css)$/.test(file))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  expect(text).toContain('cognito-idp');
  expect(text).not.toMatch(/foyer\/sandbox|_aws\/|localhost:45/);
  expect(existsSync(join(dist, '@foyer'))).toBe(false);
}, 90_000);
