import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type * as Auth from 'aws-amplify/auth';
import type * as Storage from 'aws-amplify/storage';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium as launchOptions } from '../../../../scripts/chromium.mjs';
import type { AppFolder } from '../amplify/app-folder.fixture.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import { buildPackage } from '../built-package.fixture.ts';
import { startProcess } from '../cli/child-process.fixture.ts';
import { createSandbox } from '../create-sandbox.ts';
import { amplifyOutputs } from '../outputs/amplify-outputs.ts';
import { awsOnThisMachine } from '../playwright.ts';
import { poolIds } from '../pool-ids.ts';
import type { Sandbox } from '../sandbox.ts';
import { bucketsOf } from './bucket-settings.ts';
import { serveFolder, storageApp } from './storage-app.fixture.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const USER = { username: 'ada@example.com', password: 'Analytical-1' };

/** Everything an app does with a file, by the real client. Runs in the page. */
const everything = async () => {
  const auth = Reflect.get(window, 'auth') as typeof Auth;
  const storage = Reflect.get(window, 'storage') as typeof Storage;
  await auth.signIn({ username: 'ada@example.com', password: 'Analytical-1' });
  const { identityId = '', userSub = '' } = await auth.fetchAuthSession();
  const path = `private/${identityId}/a b+ü(1)'!*.txt`;
  const small = await storage.uploadData({
    path,
    data: new File(['small'], 'a.txt', { type: 'text/plain' }),
    options: { metadata: { Colour: 'blue' }, contentDisposition: 'inline', checksumAlgorithm: 'crc-32', preventOverwrite: true },
  }).result;
  const again = await storage.uploadData({ path, data: 'other', options: { preventOverwrite: true } }).result.catch(String);

  const bytes = new Uint8Array(12 * 1024 * 1024).map((_, index) => (index * 7 + (index >> 12)) & 255);
  const steps: number[] = [];
  const large = `private/${identityId}/large.bin`;
  await storage.uploadData({
    path: large,
    data: new File([bytes], 'large.bin'),
    options: { checksumAlgorithm: 'crc-32', onProgress: ({ transferredBytes }) => steps.push(transferredBytes) },
  }).result;
  const back = await (await storage.downloadData({ path: large }).result).body.blob();
  const digest = async (data: BufferSource) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', data))).join();
  const same = (await digest(bytes)) === (await digest(await back.arrayBuffer()));
  const ranged = await storage.downloadData({ path: large, options: { bytesRange: { start: 5, end: 9 } } }).result;

  for (const name of ['x', 'y', 'sub/z']) await storage.uploadData({ path: `shared/${identityId}/${name}`, data: name }).result;
  for (const name of ['1', '2', '3 +', 'sub/4']) await storage.uploadData({ path: `private/${identityId}/list/${name}`, data: name }).result;
  const list = `private/${identityId}/list/`;
  const first = await storage.list({ path: list, options: { pageSize: 2 } });
  const second = await storage.list({ path: list, options: { pageSize: 2, nextToken: first.nextToken ?? '' } });
  const folders = await storage.list({ path: list, options: { subpathStrategy: { strategy: 'exclude' } } });

  const copied = await storage.copy({ source: { path }, destination: { path: `private/${identityId}/copy.txt` } });
  const properties = await storage.getProperties({ path: copied.path });
  const { url } = await storage.getUrl({ path: copied.path, options: { validateObjectExistence: true, contentType: 'text/x-own' } });
  const signed = await fetch(url);
  const ofSigned = [signed.status, await signed.text(), signed.headers.get('content-type')];
  await storage.remove({ path: copied.path });
  await storage.remove({ path: `${list}sub/` });
  const gone = await storage.getProperties({ path: copied.path }).catch((error: Error) => error.name);

  const nameOf = (error: Error) => error.name;
  return {
    identityId,
    small: small.eTag,
    again,
    progress: [steps.length > 0, steps.at(-1)],
    same,
    ranged: (await ranged.body.blob()).size,
    pages: [first.items.map((item) => item.path), second.items.map((item) => item.path), second.nextToken],
    folders: folders.excludedSubpaths,
    properties: [properties.size, properties.contentType, properties.metadata, properties.eTag, properties.lastModified instanceof Date],
    ofSigned,
    gone,
    underUserId: await storage.uploadData({ path: `private/${userSub}/a.txt`, data: 'a' }).result.catch(nameOf),
    writeOnly: await storage.uploadData({ path: 'inbox/a.txt', data: 'a' }).result.then(({ path: stored }) => stored),
    readOfWriteOnly: await storage.getProperties({ path: 'inbox/a.txt' }).catch(nameOf),
    elsewhere: await storage
      .uploadData({ path: 'shared/a.txt', data: 'a', options: { bucket: 'archive' } })
      .result.then(({ path: stored }) => stored),
  };
};

type Everything = Awaited<ReturnType<typeof everything>>;

async function run(page: Page, url: string): Promise<Everything> {
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'Ready');
  return page.evaluate(everything);
}

function expectEverything(result: Everything): void {
  const { identityId } = result;
  expect(result).toMatchObject({
    small: '"eb5c1399a871211c7e7ed732d15e3a8b"',
    again: expect.stringMatching(/PreconditionFailed/),
    progress: [true, 12 * 1024 * 1024],
    same: true,
    ranged: 5,
    pages: [
      [`private/${identityId}/list/1`, `private/${identityId}/list/2`],
      [`private/${identityId}/list/3 +`, `private/${identityId}/list/sub/4`],
      undefined,
    ],
    folders: [`private/${identityId}/list/sub/`],
    // A page may not read the metadata of a bucket of Amplify's.
    properties: [5, 'text/plain', undefined, '"eb5c1399a871211c7e7ed732d15e3a8b"', true],
    ofSigned: [200, 'small', 'text/x-own'],
    gone: 'NotFound',
    underUserId: 'AccessDenied',
    writeOnly: 'inbox/a.txt',
    readOfWriteOnly: '403',
    elsewhere: 'shared/a.txt',
  });
}

describe('the real client', () => {
  let built: ReturnType<typeof buildPackage>;
  let app: AppFolder;
  beforeAll(() => {
    built = buildPackage();
    app = storageApp(`import { foyerSandbox } from ${JSON.stringify(join(built.dist, 'vite.js'))};
      export default { plugins: [foyerSandbox({ port: 0, ephemeral: true })], server: { port: 0 }, build: { minify: false } };`);
  }, 120_000);
  afterAll(() => {
    app.remove();
    built.remove();
  });

  test('stores files on the hosts of AWS, in a production build', async () => {
    const definition = await loadAmplify(app.amplify);
    app.write('amplify_outputs.json', JSON.stringify(amplifyOutputs(definition, poolIds('inkwell'), 'inkwell')));
    const build = startProcess(process.execPath, [vite, 'build'], app.root);
    expect(await build.ended, build.output()).toBe(0);
    const lines: string[] = [];
    const sandbox: Sandbox = await createSandbox({
      ephemeral: true,
      httpsPort: 0,
      pools: { inkwell: definition.auth?.settings ?? {} },
      buckets: bucketsOf(definition.storage, 'inkwell'),
      log: (line) => lines.push(line),
    });
    const host = await serveFolder(join(app.root, 'dist'));
    let browser: Browser | undefined;
    try {
      await sandbox.admin.createUser(USER);
      const options = launchOptions();
      browser = await chromium.launch({ ...options, args: [...options.args, ...awsOnThisMachine(sandbox)] });
      const result = await run(await browser.newPage(), host.url);
      expectEverything(result);
      const keys = sandbox.bucket().objects().map(({ key }) => key);
      expect(keys).toEqual([
        'inbox/a.txt',
        `private/${result.identityId}/a b+ü(1)'!*.txt`,
        `private/${result.identityId}/large.bin`,
        ...['1', '2', '3 +'].map((name) => `private/${result.identityId}/list/${name}`),
        ...['sub/z', 'x', 'y'].map((name) => `shared/${result.identityId}/${name}`),
      ]);
      expect(sandbox.bucket().objects('private/').at(1)?.eTag).toMatch(/^[0-9a-f]{32}-3$/);
      expect(sandbox.bucket().uploads()).toEqual([]);
      expect(sandbox.bucket('archive').objects()).toMatchObject([{ key: 'shared/a.txt', size: 1 }]);
      expect(lines).toEqual([]);
    } finally {
      await browser?.close();
      host.close();
      await sandbox.close();
    }
  }, 180_000);

  test('stores files through the development shim, in an unchanged app', async () => {
    const dev = startProcess(process.execPath, [vite, '--port', '0', '--clearScreen', 'false'], app.root);
    const browser = await chromium.launch(launchOptions());
    try {
      const [, sandbox = ''] = await dev.said(/API\s+(\S+)/);
      const [, url = ''] = await dev.said(/Local:\s+(\S+)/);
      await fetch(`${sandbox}/_foyer/users`, { method: 'POST', body: JSON.stringify(USER) });
      expectEverything(await run(await browser.newPage(), url));
    } finally {
      await browser.close();
      dev.signal('SIGKILL');
      await dev.ended;
    }
  }, 180_000);
});
