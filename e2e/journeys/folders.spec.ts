import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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

const keys = (sandbox: Sandbox) => sandbox.bucket().objects().map(({ key }) => key.replace(/eu-west-1:[\w-]+|us-east-1:[\w-]+/, '{id}'));

/** Signs Ann in, and opens the page of all folders, where somebody has shared a file. */
async function opensFolders(page: Page, sandbox: Sandbox): Promise<Person> {
  const person = new Person(page, sandbox);
  const [pool = ''] = Object.keys(sandbox.pools);
  sandbox.admin.createUser({ pool, username: ann.username, password: ann.password, attributes: { name: 'Ann Reader' } });
  await sandbox.bucket().put('shared/handbook/Übersicht 東京.txt', 'Welcome to <b>Tokyo</b>.', { headers: { 'content-type': 'text/plain' } });
  await page.goto(`${demo.url}/#/files/all`);
  await person.signsIn(ann);
  await person.seesHeading('Locations');
  return person;
}

const location = (page: Page, name: string) => page.getByRole('button', { name }).filter({ has: page.locator('svg') });
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });

test('a person sees the places that the rules give them, and what may be done there', async ({ page, sandbox }) => {
  await opensFolders(page, sandbox);
  await expect(page.locator('[data-foyer-part="browser.location"]')).toHaveText([/^profile-pictures/, /^private/, /^shared.*Read only$/]);
  await location(page, 'shared').click();
  await expect(row(page, /handbook/)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Upload' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(row(page, /Übersicht/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Welcome to <b>Tokyo</b>.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await expect(row(page, /handbook/)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(location(page, 'shared')).toBeFocused();
});

test('files are uploaded, moved into a new folder, renamed and deleted, by the keyboard', async ({ page, sandbox }) => {
  await opensFolders(page, sandbox);
  await location(page, 'private').click();
  await expect(page.getByText('This folder is empty')).toBeVisible();
  await page.locator('input[type="file"]').first().setInputFiles([
    { name: 'a b+c.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
  ]);
  await expect(row(page, /two\.txt.*3 bytes/)).toBeVisible();

  await page.getByRole('button', { name: 'New folder' }).click();
  await expect(page.getByRole('textbox', { name: 'Folder name' })).toBeFocused();
  await page.keyboard.type('Übersicht 東京');
  await page.keyboard.press('Enter');
  await expect(row(page, /Übersicht/)).toBeVisible();

  await row(page, /a b\+c\.txt/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: '1 selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übersicht 東京' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Move here' }).click();
  await expect.poll(() => keys(sandbox)).toEqual([
    'private/{id}/two.txt', 'private/{id}/Übersicht 東京/', 'private/{id}/Übersicht 東京/a b+c.txt', 'shared/handbook/Übersicht 東京.txt',
  ]);

  await row(page, /two\.txt/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New name' })).toHaveValue('two.txt');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect(row(page, /second\.txt/).and(page.locator('[data-row]'))).toBeVisible();

  await row(page, /Übersicht/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Delete Übersicht 東京?');
  await expect(question).toContainText('1 file (3 bytes) is deleted for good.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => keys(sandbox)).toEqual(['private/{id}/second.txt', 'shared/handbook/Übersicht 東京.txt']);
});

test('a folder from the disk is uploaded with all that is in it, and with its paths', async ({ page, sandbox }, testInfo) => {
  await opensFolders(page, sandbox);
  await location(page, 'private').click();
  await expect(page.getByText('This folder is empty')).toBeVisible();
  // More than the browser gives at a time.
  const names = Array.from({ length: 110 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
  const folder = testInfo.outputPath('photos');
  await mkdir(join(folder, 'sub'), { recursive: true });
  await Promise.all([...names, '.DS_Store', 'sub/deep.txt', 'sub/Thumbs.db'].map((name) => writeFile(join(folder, name), name)));
  const box = await page.locator('[data-foyer-part="browser.detail"]').boundingBox();
  const client = await page.context().newCDPSession(page);
  const at = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 100 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  }
  await expect.poll(() => keys(sandbox).filter((key) => key.startsWith('private/')), { timeout: 60_000 }).toEqual(
    [...names, 'sub/deep.txt'].map((name) => `private/{id}/photos/${name}`),
  );
});

test('a file goes to the disk as it is, and several as one ZIP file', async ({ page, sandbox }) => {
  await opensFolders(page, sandbox);
  await sandbox.bucket().put('shared/handbook/second.txt', 'second');
  await location(page, 'shared').click();
  await row(page, /handbook/).and(page.locator('[data-row]')).dblclick();
  await row(page, /Übersicht/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('Space');
  const one = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect((await one).suggestedFilename()).toBe('Übersicht 東京.txt');
  await row(page, /second/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('Control+a');
  const all = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect((await all).suggestedFilename()).toBe('handbook.zip');
});

test('a move that the connection breaks leaves every byte in one place at least', async ({ page, sandbox }) => {
  await opensFolders(page, sandbox);
  await location(page, 'private').click();
  await page.locator('input[type="file"]').first().setInputFiles([{ name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('one') }]);
  await expect(row(page, /one\.txt.*3 bytes/)).toBeVisible();
  sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['CopyObject'], times: 3 });
  await row(page, /one\.txt/).and(page.locator('[data-row]')).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.type('renamed');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-foyer-part="browser.task"]')).toHaveAttribute('data-status', /failed|asking/);
  expect(keys(sandbox)).toContain('private/{id}/one.txt');
});
