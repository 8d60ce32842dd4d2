import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ann } from '../accounts.ts';
import { serveApp, type AppServer } from '../app-server.ts';
import { expect, test } from '../demo-test.ts';

let demo: AppServer;
test.beforeAll(async () => {
  demo = await serveApp(join(import.meta.dirname, '../../demo/dist'));
});
test.afterAll(() => demo.close());

async function opens(page: Page) {
  await page.goto(`${demo.url}/#/sign-in`);
  await page.getByLabel('Email').fill(ann.typed);
  await page.getByLabel('Password', { exact: true }).fill(ann.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  await page.goto(`${demo.url}/#/manage`);
  await page.getByRole('heading', { name: 'Posts' }).waitFor();
}
const cell = (page: Page, row: string, column: string) =>
  page.getByRole('row').filter({ hasText: row }).locator(`[data-column="${column}"]`);

test('somebody manages posts in a table: makes, changes, checks, settles a conflict, exports and deletes', async ({ page, browser, sandbox }) => {
  await sandbox.admin.createUser({ username: ann.username, password: ann.password, status: 'CONFIRMED', attributes: { email: ann.contact, name: 'Ann' } });
  await opens(page);

  await test.step('makes a post in the form beside the table', async () => {
    await page.getByRole('button', { name: 'New post' }).click();
    const form = page.getByRole('dialog', { name: 'New post' });
    await form.getByLabel('Title').fill('No');
    await form.getByRole('button', { name: 'Create' }).click();
    await expect(form.getByText('A title has three letters or more.')).toBeVisible();
    await form.getByLabel('Title').fill('A first post');
    await form.getByLabel('Content').fill('=1+1');
    await form.getByRole('button', { name: 'Add to Tags' }).click();
    await form.getByRole('textbox', { name: 'Tags 1' }).fill('new');
    await form.getByRole('button', { name: 'Create' }).click();
    await expect(form).toBeHidden();
    await expect(cell(page, 'A first post', 'tags')).toHaveText('new');
    await expect(page.getByText('1 row', { exact: true })).toBeVisible();
  });

  await test.step('changes its title in place', async () => {
    await cell(page, 'A first post', 'title').dblclick();
    await page.getByRole('textbox', { name: 'Title' }).fill('A better post');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'A better post', 'title')).toBeFocused();
    await page.reload();
    await expect(cell(page, 'A better post', 'title')).toBeVisible();
  });

  await test.step('meets a change from another browser, and chooses', async () => {
    const context = await browser.newContext();
    const other = await context.newPage();
    await opens(other);
    await cell(other, 'A better post', 'title').waitFor();
    await page.getByRole('button', { name: 'Edit A better post' }).click();
    const form = page.getByRole('dialog', { name: 'Edit post' });
    await form.getByLabel('Title').fill('Mine');
    await cell(other, 'A better post', 'title').dblclick();
    await other.getByRole('textbox', { name: 'Title' }).fill('Theirs');
    await other.keyboard.press('Enter');
    await expect(form.getByText('Changed by somebody else to: Theirs')).toBeVisible();
    await form.getByRole('button', { name: 'Keep mine' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await expect(cell(other, 'Mine', 'title')).toBeVisible();
    await context.close();
  });

  await test.step('adds a comment in the form of its post, and takes it away', async () => {
    await page.getByRole('button', { name: 'Edit Mine' }).click();
    const comments = page.getByRole('dialog', { name: 'Edit post' }).getByRole('group', { name: 'Comments' });
    await comments.getByRole('button', { name: 'New comment…' }).click();
    const form = page.getByRole('dialog', { name: 'New comment' });
    await form.getByLabel('Content').fill('Well said');
    await form.getByRole('button', { name: 'Create' }).click();
    await expect(comments.getByRole('listitem')).toHaveText('Well said');
    const [post] = sandbox.api().rows('Blog');
    await expect.poll(() => sandbox.api().rows('Comment')).toMatchObject([{ content: 'Well said', blogId: post?.['id'] }]);
    await comments.getByRole('button', { name: 'Remove Well said' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(comments.getByText('Nothing here yet')).toBeVisible();
    await expect.poll(() => sandbox.api().rows('Comment')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeHidden();
  });

  await test.step('exports what there is, and no formula', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Content' }).check();
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const [head, line] = file.replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('Title,Published at,Tags,Content');
    expect(line).toBe(`Mine,,"[""new""]",'=1+1`);
  });

  await test.step('deletes it', async () => {
    await page.getByRole('button', { name: 'Delete Mine' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Nothing here yet')).toBeVisible();
  });
});
