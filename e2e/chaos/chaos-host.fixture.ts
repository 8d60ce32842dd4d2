import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bucketOutputs, createSandbox, poolOutputs, type Sandbox } from '@foyer/sandbox';
import { awsOnThisMachine } from '@foyer/sandbox/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { serveApp } from '../app-server.ts';
import type { ChaosEnd } from './chaos-page.ts';

const USER = { username: 'ada@example.com', password: 'Analytical-1' };

/** The page of the run in Chromium, under the strict policy, on a sandbox of its own. */
export interface ChaosHost {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly browser: Browser;
  /** How each file last ended, by its name. */
  readonly ends: Map<string, ChaosEnd>;
  /** Loads the page, anew where it was loaded before. Answers with the folder that the files go to. */
  load(): Promise<string>;
  close(): Promise<void>;
}

export async function openChaosHost(transport: 's3' | 'uploadData'): Promise<ChaosHost> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-chaos-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { tsconfigPaths: true },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      rolldownOptions: { input: fileURLToPath(new URL('./chaos-page.ts', import.meta.url)), output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Chaos</title><body><script type="module" src="/page.js"></script></body>');
  const app = await serveApp(folder);
  const sandbox = await createSandbox({
    ephemeral: true,
    httpsPort: 0,
    pools: { main: {} },
    buckets: { files: { access: (allow) => ({ 'private/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])] }) } },
  });
  await sandbox.admin.createUser(USER);
  const outputs = { ...poolOutputs(sandbox.pool('main')), ...bucketOutputs(sandbox) };
  const options = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, '--enable-precise-memory-info', ...awsOnThisMachine(sandbox)] });
  const page = await browser.newPage();
  const ends = new Map<string, ChaosEnd>();
  await page.exposeFunction('report', (name: string, end: ChaosEnd) => void ends.set(name, end));
  return {
    sandbox,
    page,
    browser,
    ends,
    async load() {
      await page.goto(`${app.url}/?transport=${transport}`);
      await page.waitForFunction(() => document.title === 'Ready');
      return page.evaluate(([given, user]) => window.chaos.open(given, user), [outputs, USER] as const);
    },
    async close() {
      await browser.close();
      await app.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
