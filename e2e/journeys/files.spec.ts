import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
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
const bytes = (size: number) => Buffer.from(new Uint8Array(size).map((_, index) => (index * 7 + (index >> 12)) & 255));
const fileOf = (name: string, size: number) => ({ name, mimeType: 'application/octet-stream', buffer: bytes(size) });

/** A picture of 2 by 2 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);

const keys = (sandbox: Sandbox) => sandbox.bucket().objects().map(({ key }) => key.replace(/eu-west-1:[\w-]+|us-east-1:[\w-]+/, '{id}'));

/** Signs Ann in, and opens the page of her files. */
async function opensFiles(page: Page, sandbox: Sandbox): Promise<Person> {
  const person = new Person(page, sandbox);
  const [pool = ''] = Object.keys(sandbox.pools);
  sandbox.admin.createUser({ pool, username: ann.username, password: ann.password, attributes: { name: 'Ann Reader' } });
  await page.goto(`${demo.url}/#/files`);
  await person.signsIn(ann);
  await person.seesHeading('Files');
  await expect(section(page, 'Your documents').getByRole('button', { name: 'Browse files' })).toBeVisible();
  return person;
}

const section = (page: Page, name: string) => page.getByRole('region', { name });

const chooses = (where: Locator, ...files: readonly ReturnType<typeof fileOf>[]) => where.locator('input[type="file"]').first().setInputFiles([...files]);

const row = (where: Locator, name: string) => where.getByRole('row', { name });

const looks = (where: Locator, name: string, status: string) => expect(row(where, name)).toHaveAttribute('data-status', status);

/** Waits until the browser has so many files in store, which it writes behind what is shown. */
const keeps = (page: Page, count: number) => expect.poll(() => page.evaluate(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'foyer-uploads')) return 0;
  const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const database = await answer(indexedDB.open('foyer-uploads'));
  const found = await answer(database.transaction('records').objectStore('records').count());
  database.close();
  return found;
})).toBe(count);

test('a profile picture is uploaded, shown, and there after a reload', async ({ page, sandbox }) => {
  await opensFiles(page, sandbox);
  const avatar = section(page, 'Profile picture');
  await chooses(avatar, { name: 'me.png', mimeType: 'image/png', buffer: picture });
  await expect.poll(() => keys(sandbox)).toEqual(['profile-pictures/{id}/avatar']);
  const image = avatar.getByRole('img', { name: 'You' });
  await expect(image).toHaveAttribute('src', /profile-pictures/);
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(2);
  await page.reload();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(2);
});

test('files that are dropped become private objects, which removing deletes', async ({ page, sandbox }) => {
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['one'], 'one.txt', { type: 'text/plain' }));
    dropped.items.add(new File(['two'], 'two.txt', { type: 'text/plain' }));
    return dropped;
  });
  const zone = documents.locator('[data-foyer-part="storage.drop-zone"]');
  await zone.dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(zone).toHaveAttribute('data-dragging', '');
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
  await looks(documents, 'one.txt', 'done');
  await looks(documents, 'two.txt', 'done');
  expect(keys(sandbox)).toEqual(['private/{id}/one.txt', 'private/{id}/two.txt']);
  await row(documents, 'one.txt').focus();
  await page.keyboard.press('Delete');
  await expect(documents.getByRole('button', { name: 'Keep' })).toBeFocused();
  expect(keys(sandbox)).toEqual(['private/{id}/one.txt', 'private/{id}/two.txt']);
  await documents.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => keys(sandbox)).toEqual(['private/{id}/two.txt']);
  await page.reload();
  await looks(documents, 'two.txt', 'done');
});

test('an upload pauses, goes on to the last byte, and another is cancelled without a trace', async ({ page, sandbox }) => {
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  const faster = sandbox.faults.add({ kind: 'slow', bytesPerSecond: 2 * MEGABYTE, operations: ['UploadPart'] });
  await chooses(documents, fileOf('film.bin', 12 * MEGABYTE));
  await expect(row(documents, 'film.bin').getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await documents.getByRole('button', { name: 'Pause film.bin' }).click();
  await looks(documents, 'film.bin', 'paused');
  await expect(row(documents, 'film.bin')).toContainText('Paused at');
  faster();
  await documents.getByRole('button', { name: 'Resume film.bin' }).click();
  await looks(documents, 'film.bin', 'done');
  expect(sandbox.bucket().objects().map(({ size }) => size)).toEqual([12 * MEGABYTE]);

  sandbox.faults.add({ kind: 'slow', bytesPerSecond: MEGABYTE, operations: ['UploadPart'] });
  await chooses(documents, fileOf('other.bin', 12 * MEGABYTE));
  await expect(documents.getByRole('button', { name: 'Cancel other.bin' })).toBeVisible();
  await documents.getByRole('button', { name: 'Cancel other.bin' }).click();
  await looks(documents, 'other.bin', 'cancelled');
  await expect.poll(() => [keys(sandbox), sandbox.bucket().uploads()]).toEqual([['private/{id}/film.bin'], []]);
});

test('an upload waits for the network and goes on by itself', async ({ page, sandbox, context }) => {
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  const faster = sandbox.faults.add({ kind: 'slow', bytesPerSecond: 2 * MEGABYTE, operations: ['UploadPart'] });
  await chooses(documents, fileOf('film.bin', 12 * MEGABYTE));
  await expect(row(documents, 'film.bin').getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await context.setOffline(true);
  await looks(documents, 'film.bin', 'offline');
  await expect(documents).toContainText('No connection.');
  faster();
  await context.setOffline(false);
  await looks(documents, 'film.bin', 'done');
  expect(sandbox.bucket().objects().map(({ size }) => size)).toEqual([12 * MEGABYTE]);
});

test('a reload in the middle is warned of, and the upload offered again', async ({ page, sandbox }, testInfo) => {
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  const faster = sandbox.faults.add({ kind: 'slow', bytesPerSecond: MEGABYTE, operations: ['UploadPart'] });
  const film = testInfo.outputPath('film.bin');
  await writeFile(film, bytes(12 * MEGABYTE));
  await documents.locator('input[type="file"]').first().setInputFiles(film);
  await expect(row(documents, 'film.bin').getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  const warned = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await warned;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  faster();
  await expect(row(documents, 'film.bin')).toContainText('Choose the file again');
  await row(documents, 'film.bin').locator('input[type="file"]').setInputFiles(fileOf('film.bin', 11 * MEGABYTE));
  await expect(row(documents, 'film.bin')).toContainText('That is another file.');
  await row(documents, 'film.bin').locator('input[type="file"]').setInputFiles(film);
  await looks(documents, 'film.bin', 'done');
  expect(sandbox.bucket().objects().map(({ size }) => size)).toEqual([12 * MEGABYTE]);
});

test('files that wait for their turn at a reload are offered again, the large ones by the same choice', async ({ page, sandbox }, testInfo) => {
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  const faster = sandbox.faults.add({ kind: 'stall', afterBytes: 0, operations: ['PutObject', 'UploadPart'] });
  const large = testInfo.outputPath('large.bin');
  await writeFile(large, bytes(12 * MEGABYTE));
  const small = Array.from({ length: 9 }, (_, index) => {
    const path = testInfo.outputPath(`${index}.txt`);
    return writeFile(path, `${index}`).then(() => path);
  });
  const paths = [...(await Promise.all(small)), large];
  await documents.locator('input[type="file"]').first().setInputFiles(paths);
  await looks(documents, '8.txt', 'waiting');
  await keeps(page, 10);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  faster();
  await looks(documents, '8.txt', 'paused');
  await expect(documents.getByRole('row')).toHaveCount(10);
  await expect(row(documents, 'large.bin')).toContainText('Choose the file again');
  await documents.getByRole('button', { name: 'Resume all' }).click();
  await looks(documents, '8.txt', 'done');
  await documents.locator('input[type="file"]').first().setInputFiles(large);
  await expect.poll(() => sandbox.bucket().objects().map(({ key, size }) => `${key.split('/').at(-1)} ${size}`))
    .toEqual([...Array.from({ length: 9 }, (_, index) => `${index}.txt 1`), `large.bin ${12 * MEGABYTE}`]);
  await expect(documents.getByRole('row')).toHaveCount(10);
});

test('signing out stops what is on its way', async ({ page, sandbox }) => {
  const person = await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  sandbox.faults.add({ kind: 'slow', bytesPerSecond: MEGABYTE, operations: ['UploadPart'] });
  await chooses(documents, fileOf('film.bin', 12 * MEGABYTE));
  await expect(row(documents, 'film.bin').getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await person.presses('Sign out');
  await person.seesSignIn();
  sandbox.faults.clear();
  await person.signsIn(ann);
  await person.seesHeading('Files');
  await expect(section(page, 'Your documents').getByRole('button', { name: 'Browse files' })).toBeVisible();
  expect(keys(sandbox)).toEqual([]);
});

test('a file for everybody is listed to everybody, and is downloaded as it was', async ({ page, sandbox }) => {
  const person = await opensFiles(page, sandbox);
  const shared = section(page, 'Shared with everybody');
  await chooses(shared, fileOf('plan.bin', MEGABYTE));
  await looks(shared, 'plan.bin', 'done');
  expect(keys(sandbox)).toEqual(['shared/plan.bin']);
  await expect(shared.getByRole('link', { name: 'plan.bin' })).toBeVisible();
  await person.presses('Sign out');
  await person.seesSignIn();
  const [pool = ''] = Object.keys(sandbox.pools);
  const eve = { ...ann, typed: 'eve@example.com' };
  sandbox.admin.createUser({ pool, username: eve.typed, password: eve.password, attributes: { name: 'Eve Other' } });
  await person.signsIn(eve);
  await person.seesHeading('Files');
  const link = shared.getByRole('link', { name: 'plan.bin' });
  await expect(link).toHaveAttribute('href', /X-Amz-Signature/);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect((await readFile(await download.path())).equals(bytes(MEGABYTE))).toBe(true);
});

test('whose folder is named by the user id, as the guide of Amplify once had it, is told that it may not be written', async ({ page, sandbox }) => {
  // The demo as it would be with that id in its line of a path.
  let changed = 0;
  await page.route(`${demo.url}/**/*.js`, async (route) => {
    const script = await (await fetch(route.request().url())).text();
    const body = script.replaceAll(/`private\/\$\{[^}]+\}\/`/g, () => {
      changed += 1;
      const [pool = ''] = Object.keys(sandbox.pools);
      return `\`private/${sandbox.admin.getUser({ pool, username: ann.username }).sub}/\``;
    });
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await opensFiles(page, sandbox);
  const documents = section(page, 'Your documents');
  await chooses(documents, fileOf('a.bin', 1000));
  await looks(documents, 'a.bin', 'failed');
  await expect(row(documents, 'a.bin')).toContainText('You may not upload here.');
  expect(changed).toBeGreaterThan(0);
  expect(keys(sandbox)).toEqual([]);
});
