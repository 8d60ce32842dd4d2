import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Sandbox } from '@foyer/sandbox';
import { ann } from '../accounts.ts';
import { serveApp, type AppServer } from '../app-server.ts';
import { expect, test } from '../demo-test.ts';
import { Person } from '../person.ts';

let demo: AppServer;
test.beforeAll(async () => {
  demo = await serveApp(join(import.meta.dirname, '../../demo/dist'));
});
test.afterAll(() => demo.close());

const MEGABYTE = 1024 * 1024;
const eve = { ...ann, typed: 'eve@example.com', username: 'eve@example.com', contact: 'eve@example.com' };

const bytes = (size: number, fill: number) => Buffer.from(new Uint8Array(size).map((_, index) => (index * fill + (index >> 12)) & 255));
const fileOf = (name: string, size: number, fill: number) => ({ name, mimeType: 'application/octet-stream', buffer: bytes(size, fill) });
const digestOf = (size: number, fill: number) => createHash('sha256').update(bytes(size, fill)).digest('hex');

const stored = (sandbox: Sandbox) => Promise.all(sandbox.bucket().objects().map(async ({ key }) => [key.split('/').at(-1), await sandbox.bucket().sha256(key)]));

const slow = (sandbox: Sandbox) => sandbox.faults.add({ kind: 'slow', bytesPerSecond: MEGABYTE, operations: ['UploadPart'] });

const documentsOf = (page: Page) => page.getByRole('region', { name: 'Your documents' });
const row = (page: Page, name: string) => documentsOf(page).getByRole('row', { name });
const looks = (page: Page, name: string, status: string) => expect(row(page, name)).toHaveAttribute('data-status', status);
const chooser = (where: Locator) => where.locator('input[type="file"]').first();
const moves = (page: Page, name: string) => expect(row(page, name).getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
const isReady = (page: Page) => expect(documentsOf(page).getByRole('button', { name: 'Browse files' })).toBeVisible();

/** Two tabs of one browser, both with Ann's files. */
async function opensTwice(page: Page, context: BrowserContext, sandbox: Sandbox): Promise<readonly [Person, Person]> {
  const [pool = ''] = Object.keys(sandbox.pools);
  for (const { username, password } of [ann, eve]) sandbox.admin.createUser({ pool, username, password, attributes: { name: username } });
  const first = new Person(page, sandbox);
  await page.goto(`${demo.url}/#/files`);
  await first.signsIn(ann);
  await isReady(page);
  const second = new Person(await context.newPage(), sandbox);
  await second.page.goto(`${demo.url}/#/files`);
  await isReady(second.page);
  return [first, second];
}

test('two tabs that send to one path at once store both files', async ({ page, context, sandbox }) => {
  const [first, second] = await opensTwice(page, context, sandbox);
  slow(sandbox);
  await chooser(documentsOf(first.page)).setInputFiles(fileOf('film.bin', 12 * MEGABYTE, 7));
  await moves(first.page, 'film.bin');
  await chooser(documentsOf(second.page)).setInputFiles(fileOf('film.bin', 12 * MEGABYTE, 11));
  await moves(second.page, 'film.bin');
  sandbox.faults.clear();
  await looks(first.page, 'film.bin', 'done');
  await looks(second.page, 'film.bin', 'done');
  expect((await stored(sandbox)).map(([, digest]) => digest).toSorted()).toEqual([digestOf(12 * MEGABYTE, 7), digestOf(12 * MEGABYTE, 11)].toSorted());
  expect(sandbox.bucket().uploads()).toEqual([]);
});

test('a file that one tab sends is not offered by another that is reloaded, and is once that tab is gone', async ({ page, context, sandbox }, testInfo) => {
  const [first, second] = await opensTwice(page, context, sandbox);
  slow(sandbox);
  const film = testInfo.outputPath('film.bin');
  await writeFile(film, bytes(12 * MEGABYTE, 7));
  await chooser(documentsOf(first.page)).setInputFiles(film);
  await moves(first.page, 'film.bin');
  await second.page.reload();
  await isReady(second.page);
  await chooser(documentsOf(second.page)).setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
  await looks(second.page, 'note.txt', 'done');
  await expect(row(second.page, 'film.bin')).toHaveCount(0);
  await moves(first.page, 'film.bin');
  await first.page.close();
  sandbox.faults.clear();
  await second.page.reload();
  await expect(row(second.page, 'film.bin')).toContainText('Choose the file again');
  const begun = sandbox.requests.list({ operation: 'CreateMultipartUpload' }).length;
  await chooser(row(second.page, 'film.bin')).setInputFiles(film);
  await looks(second.page, 'film.bin', 'done');
  expect(sandbox.requests.list({ operation: 'CreateMultipartUpload' })).toHaveLength(begun);
  expect(await stored(sandbox)).toContainEqual(['film.bin', digestOf(12 * MEGABYTE, 7)]);
  expect(sandbox.bucket().uploads()).toEqual([]);
});

test('signing out in another tab stops what is on its way, and whoever signs in next neither has it nor is offered it', async ({ page, context, sandbox }) => {
  const [first, second] = await opensTwice(page, context, sandbox);
  slow(sandbox);
  await chooser(documentsOf(first.page)).setInputFiles(fileOf('film.bin', 12 * MEGABYTE, 7));
  await moves(first.page, 'film.bin');
  await second.presses('Sign out');
  await second.seesSignIn();
  await first.seesSignIn();
  sandbox.faults.clear();
  await second.signsIn(eve);
  await isReady(second.page);
  await isReady(first.page);
  for (const { page: tab } of [first, second]) {
    await chooser(documentsOf(tab)).setInputFiles({ name: 'of-eve.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await looks(tab, 'of-eve.txt', 'done');
    await expect(row(tab, 'film.bin')).toHaveCount(0);
  }
  expect(sandbox.bucket().objects().map(({ key }) => key.split('/').at(-1))).toEqual(['of-eve (2).txt', 'of-eve.txt']);
  expect(new Set(sandbox.bucket().objects().map(({ key }) => key.split('/').at(-2))).size).toBe(1);
});
