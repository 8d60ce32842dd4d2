import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { appFolder, authBackend, type AppFolder } from '../amplify/app-folder.fixture.ts';
import { serveFolder } from './dev-sandbox.fixture.ts';

const bare = authBackend('{ loginWith: { email: true } }');
const whole = `
  import { a, defineAuth, defineBackend, defineData, defineStorage } from '@aws-amplify/backend';
  const schema = a.schema({ Note: a.model({ text: a.string() }).authorization((allow) => allow.publicApiKey()) });
  defineBackend({
    auth: defineAuth({ loginWith: { email: true } }),
    data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } }),
    storage: defineStorage({ name: 'pictures' }),
  });`;

function appWith(backend: string): AppFolder {
  const app = appFolder({ 'package.json': '{ "name": "main" }', 'amplify/backend.ts': backend });
  onTestFinished(() => app.remove());
  return app;
}

const store = (app: AppFolder) => join(app.root, '.foyer/sandbox.sqlite');

test('a store of another format, or one that is broken, is refused in a sentence, and a reset opens it afresh', async () => {
  const app = appWith(bare);
  await (await serveFolder(app)).dev.close();
  const database = new Database(store(app));
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(serveFolder(app)).rejects.toThrow(/data in .*\.foyer cannot be read: they have format 99, .* Start once with --reset/);
  const { dev } = await serveFolder(app, { reset: true });
  expect(dev.sandbox.admin.listUsers()).toEqual([]);
  await dev.close();

  rmSync(`${store(app)}-wal`, { force: true });
  writeFileSync(store(app), 'no database at all, but long enough to have had a header of one hundred bytes if it had been one '.repeat(9));
  await expect(serveFolder(app)).rejects.toThrow(/cannot be read: .*not a database.* Start once with --reset/);
  await (await serveFolder(app, { reset: true })).dev.close();
});

test('a reset forgets keys, and what belongs to definitions that are away', async () => {
  const app = appWith(whole);
  const first = (await serveFolder(app)).dev;
  await first.sandbox.api().seed({ Note: [{ id: 'n1', text: 'Hello' }] });
  await first.sandbox.bucket().put('a.txt', 'Hello');
  const { userPoolId } = first.sandbox.pool('main');
  const keys = async (url: string) => (await fetch(`${url}/${userPoolId}/.well-known/jwks.json`)).json();
  const before = await keys(first.sandbox.url);
  await first.close();

  app.write('amplify/backend.ts', bare);
  await (await serveFolder(app, { reset: true })).dev.close();
  app.write('amplify/backend.ts', whole);
  const { sandbox } = (await serveFolder(app)).dev;
  expect(sandbox.pool('main').userPoolId).toBe(userPoolId);
  expect(sandbox.api().rows('Note')).toEqual([]);
  expect(sandbox.bucket().objects()).toEqual([]);
  expect(await keys(sandbox.url)).not.toEqual(before);
});

test('a reset of a sandbox that runs forgets what belongs to definitions that are away, and signs as before', async () => {
  const app = appWith(whole);
  const first = (await serveFolder(app)).dev;
  await first.sandbox.api().seed({ Note: [{ id: 'n1', text: 'Hello' }] });
  await first.sandbox.bucket().put('a.txt', 'Hello');
  const { bucketName } = first.sandbox.bucket();
  await first.close();
  const objects = join(app.root, '.foyer/objects');
  expect(readdirSync(objects)).toEqual([bucketName]);

  app.write('amplify/backend.ts', bare);
  const second = (await serveFolder(app)).dev;
  const { userPoolId } = second.sandbox.pool('main');
  const keys = async (url: string) => (await fetch(`${url}/${userPoolId}/.well-known/jwks.json`)).json();
  const before = await keys(second.sandbox.url);
  second.sandbox.admin.reset();
  expect(readdirSync(objects)).toEqual([]);
  await second.close();

  app.write('amplify/backend.ts', whole);
  const { sandbox } = (await serveFolder(app)).dev;
  expect(sandbox.api().rows('Note')).toEqual([]);
  expect(sandbox.bucket().objects()).toEqual([]);
  expect(await keys(sandbox.url)).toEqual(before);
});

test('a reset is refused while a sandbox on another port has the data, and takes up again once that one stopped', async () => {
  const app = appWith(bare);
  const { dev } = await serveFolder(app);
  await dev.sandbox.admin.createUser({ username: 'ada@example.com' });
  await expect(serveFolder(app, { reset: true })).rejects.toThrow(
    `[foyer] The sandbox at ${dev.sandbox.url} has the data in ${join(app.root, '.foyer')} open, so they cannot be reset: stop that one, and start this again.`,
  );
  expect(existsSync(store(app))).toBe(true);
  await dev.close();
  expect((await serveFolder(app)).dev.sandbox.admin.listUsers()).toHaveLength(1);
});

test('a sandbox that ended without a word is in the way of no reset', async () => {
  const app = appWith(bare);
  const { dev } = await serveFolder(app);
  const notes = join(app.root, '.foyer/serving');
  const [port = ''] = readdirSync(notes);
  await dev.close();
  expect(readdirSync(notes)).toEqual([]);
  writeFileSync(join(notes, port), '');
  const { sandbox } = (await serveFolder(app, { reset: true })).dev;
  expect(readdirSync(notes)).toEqual([new URL(sandbox.url).port]);
});

test('a reset that cannot start forgets nothing', async () => {
  const app = appWith(bare);
  const { dev } = await serveFolder(app);
  await dev.sandbox.admin.createUser({ username: 'ada@example.com' });
  await dev.close();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(serveFolder(app, { reset: true, port })).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
  expect((await serveFolder(app)).dev.sandbox.admin.listUsers()).toHaveLength(1);
});
