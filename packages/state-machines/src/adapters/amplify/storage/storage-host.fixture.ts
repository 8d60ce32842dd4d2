import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AmplifyOutputs, bucketOutputs, createSandbox, poolOutputs, type Sandbox } from '@foyer/sandbox';
import { awsOnThisMachine } from '@foyer/sandbox/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chromium as launchOptions } from '../../../../../../scripts/chromium.mjs';

const USER = { username: 'ada@example.com', password: 'Analytical-1' };
/** As the guide asks for, with the hosts of the backend. */
const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self' https://*.amazonaws.com";

/** A page in Chromium with the real client, on a sandbox of its own. Files under `own/` are the person's, `inbox/` is write-only. */
export interface StorageHost {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly outputs: AmplifyOutputs;
  readonly user: typeof USER;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../../..', import.meta.url));

async function built(entry: URL): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-storage-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { tsconfigPaths: true },
    build: {
      outDir: folder,
      minify: false,
      rolldownOptions: { input: fileURLToPath(entry), output: { entryFileNames: 'page.js' } },
    },
    worker: { format: 'es' },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>');
  return folder;
}

function serve(folder: string): Promise<Server> {
  const known = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`));
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.setHeader('content-security-policy', POLICY);
    if (known.has(path)) response.end(readFileSync(join(folder, path)));
    else response.writeHead(204).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Builds the page of this entry and opens it; its title is `Ready` when it is. */
export async function openStorageHost(entry: URL): Promise<StorageHost> {
  const sandbox = await createSandbox({
    ephemeral: true,
    httpsPort: 0,
    pools: { main: {} },
    buckets: {
      files: {
        isDefault: true,
        access: (allow) => ({
          'own/*': [allow.authenticated.to(['read', 'write', 'delete'])],
          'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])],
          'inbox/*': [allow.authenticated.to(['write'])],
        }),
      },
    },
  });
  await sandbox.admin.createUser(USER);
  const folder = await built(entry);
  const server = await serve(folder);
  const options = launchOptions();
  const browser: Browser = await chromium.launch({ ...options, args: [...options.args, ...awsOnThisMachine(sandbox)] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => document.title === 'Ready');
  return {
    sandbox,
    page,
    user: USER,
    outputs: { ...poolOutputs(sandbox.pool('main')), ...bucketOutputs(sandbox) },
    async close() {
      await browser.close();
      server.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
