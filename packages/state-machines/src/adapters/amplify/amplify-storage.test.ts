import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AmplifyOutputs, bucketOutputs, createSandbox, poolOutputs, type Sandbox } from '@foyer/sandbox';
import { awsOnThisMachine } from '@foyer/sandbox/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium as launchOptions } from '../../../../../scripts/chromium.mjs';
import type { StoragePage } from './storage-page.fixture.ts';

const USER = { username: 'ada@example.com', password: 'Analytical-1' };
const MB = 1024 * 1024;

declare global {
  interface Window {
    readonly page: StoragePage;
  }
}

let sandbox: Sandbox;
let browser: Browser;
let server: Server;
let folder: string;
let page: Page;
let outputs: AmplifyOutputs;

const objects = () => sandbox.bucket().objects().map(({ key }) => key);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-storage-'));
  sandbox = await createSandbox({
    ephemeral: true,
    httpsPort: 0,
    pools: { main: {} },
    buckets: {
      files: {
        isDefault: true,
        access: (allow) => ({ 'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])] }),
      },
    },
  });
  await sandbox.admin.createUser(USER);
  outputs = { ...poolOutputs(sandbox.pool('main')), ...bucketOutputs(sandbox) };
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../../../..', import.meta.url)),
    resolve: { tsconfigPaths: true },
    build: {
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./storage-page.fixture.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>');
  server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    if (path === '/favicon.ico') response.writeHead(204).end();
    else response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const options = launchOptions();
  browser = await chromium.launch({ ...options, args: [...options.args, ...awsOnThisMachine(sandbox)] });
  page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'page' in window);
  await page.evaluate(([given, user]) => window.page.open(given, user), [outputs, USER] as const);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([['one request', 1 * MB], ['parts', 12 * MB]])('an upload in %s', (name, size) => {
  test('arrives as it was, and its progress never goes back', async () => {
    const result = await page.evaluate(async ([path, bytes]) => {
      const id = window.page.upload(path, bytes, 7);
      const status = await window.page.reaches(id, ['done', 'failed']);
      const row = window.page.row(id);
      return {
        status, row, seen: window.page.seen(id), end: window.page.uploader().progress(id).get().fraction,
        same: (await window.page.digest(row.path ?? '')) === (await window.page.digestOf(bytes, 7)),
      };
    }, [`whole ${name}`, size] as const);
    expect(result, JSON.stringify(result.row)).toMatchObject({ status: 'done', same: true, end: 1 });
    expect(result.seen).toEqual(result.seen.toSorted((a, b) => a - b));
    expect(sandbox.bucket().uploads()).toEqual([]);
  }, 30_000);

  test.each([0, 1, 5, 20, 50, 120, 250])('that is cancelled after %i ms is nowhere', async (wait) => {
    const before = objects();
    const status = await page.evaluate(async ([path, bytes, milliseconds]) => {
      const id = window.page.upload(path, bytes, 11);
      await window.page.reaches(id, ['starting']);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const ended = window.page.row(id).status === 'done';
      await window.page.uploader().cancel(id);
      return ended ? 'ended before' : window.page.row(id).status;
    }, [`cancelled ${wait} ${name}`, size, wait] as const);
    expect(['cancelled', 'ended before']).toContain(status);
    if (status === 'cancelled') await expect.poll(() => [objects(), sandbox.bucket().uploads()]).toEqual([before, []]);
  }, 30_000);

  test.each([0, 5, 50, 150])('that rests after %i ms goes on as one', async (wait) => {
    const result = await page.evaluate(async ([path, bytes, milliseconds]) => {
      const id = window.page.upload(path, bytes, 13);
      await window.page.reaches(id, ['starting']);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await window.page.uploader().pause(id);
      const rested = window.page.row(id).status;
      window.page.uploader().resume(id);
      await window.page.reaches(id, ['done', 'failed']);
      const row = window.page.row(id);
      return { rested, row, same: (await window.page.digest(row.path ?? '')) === (await window.page.digestOf(bytes, 13)) };
    }, [`rested ${wait} ${name}`, size, wait] as const);
    expect(['paused', 'done']).toContain(result.rested);
    expect(result).toMatchObject({ row: { status: 'done' }, same: true });
    expect(sandbox.bucket().uploads()).toEqual([]);
  }, 30_000);
});
