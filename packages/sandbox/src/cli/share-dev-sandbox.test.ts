import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appFolder, authBackend, type AppFolder } from '../amplify/app-folder.fixture.ts';
import { appPaths } from './app-paths.ts';
import { collectReport, serveFolder } from './dev-sandbox.fixture.ts';
import { shareDevSandbox } from './share-dev-sandbox.ts';

function checkout(): AppFolder {
  const app = appFolder({ 'package.json': '{ "name": "vite-project" }', 'amplify/backend.ts': authBackend('{ loginWith: { email: true } }') });
  onTestFinished(() => app.remove());
  return app;
}

async function share(amplify: string, port: number, reset = false) {
  const report = collectReport();
  const shared = await shareDevSandbox({ paths: appPaths({ amplify }), port, reset, report });
  onTestFinished(() => shared.release());
  return { shared, said: report.lines };
}

test('an app whose sandbox runs already uses it, under whatever name its folder is found', async () => {
  const app = checkout();
  const { sandbox } = (await serveFolder(app)).dev;
  await sandbox.admin.createUser({ username: 'ada@example.com' });
  const other = checkout();
  symlinkSync(app.root, join(other.root, 'link'));
  const { shared, said } = await share(join(other.root, 'link/amplify'), Number(new URL(sandbox.url).port), true);
  expect(shared.url).toBe(sandbox.url);
  expect(said).toEqual([
    `info The sandbox that runs at ${sandbox.url} serves this app.`,
    'warn It was there already, so nothing was reset: stop it, and start this again.',
  ]);
  expect(sandbox.admin.listUsers()).toHaveLength(1);
});

test('another checkout of the same name is told whose sandbox has its port, and gets none of its users', async () => {
  const first = checkout();
  const { sandbox } = (await serveFolder(first)).dev;
  const port = Number(new URL(sandbox.url).port);
  const second = checkout();
  await expect(share(second.amplify, port)).rejects.toThrow(
    `[foyer] Port ${port} is where the sandbox of ${first.amplify} listens, so that of ${second.amplify} cannot: stop that one, or give another port.`,
  );
  const { shared } = await share(second.amplify, 0);
  expect(shared.url).not.toBe(sandbox.url);
  expect(existsSync(join(second.root, 'amplify_outputs.json'))).toBe(true);
});
