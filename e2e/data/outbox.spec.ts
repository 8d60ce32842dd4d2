import type { Sandbox } from '@foyer/sandbox';
import { expect, test } from './blog.ts';

const titles = (sandbox: Sandbox) => sandbox.api().rows('Blog').map(({ title }) => title);

test('a write that has no answer outlives a reload and takes effect once, and one that is refused is told of until it is sent again or discarded', async ({ opens, sandbox }) => {
  const ann = await opens('ann');
  await ann.isLive();
  const mend = sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['createBlog'] });
  await ann.writes('Unsent');
  await expect(ann.post('Unsent').getByText('Saving…')).toBeVisible();
  expect(titles(sandbox)).toEqual([]);
  await ann.page.reload();
  await expect(ann.post('Unsent').getByText('Saving…')).toBeVisible();
  mend();
  await ann.seesSaved('Unsent');
  await ann.page.reload();
  await ann.seesSaved('Unsent');
  expect(titles(sandbox)).toEqual(['Unsent']);

  // What is refused once the page that wrote it has gone is told by each page after it, until somebody sees to it.
  const reach = sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['createBlog'] });
  await ann.writes('Refused');
  await expect(ann.post('Refused').getByText('Saving…')).toBeVisible();
  const permit = sandbox.faults.add({ kind: 'error', name: 'Unauthorized', operations: ['createBlog'] });
  reach();
  const refusal = (title: string) => ann.page.getByRole('alert').getByText(`“${title}” could not be published: you may not do that.`);
  await ann.page.reload();
  await expect(refusal('Refused')).toBeVisible();
  await ann.page.reload();
  await expect(refusal('Refused')).toBeVisible();
  await expect(ann.post('Refused')).toBeHidden();
  permit();
  await ann.person.presses('Try again');
  await ann.seesSaved('Refused');
  await expect(refusal('Refused')).toBeHidden();

  const permitAgain = sandbox.faults.add({ kind: 'error', name: 'Unauthorized', operations: ['createBlog'] });
  await ann.writes('Put away');
  await expect(refusal('Put away')).toBeVisible();
  await ann.person.presses('Discard');
  await expect(refusal('Put away')).toBeHidden();
  permitAgain();
  await ann.page.reload();
  await ann.seesSaved('Refused');
  await expect(refusal('Put away')).toBeHidden();
  expect(titles(sandbox).toSorted()).toEqual(['Refused', 'Unsent']);
});

test('a write whose answer was lost is not made twice, nor called a failure', async ({ opens, sandbox }) => {
  const ann = await opens('ann');
  await ann.isLive();
  sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['createBlog'], times: 3 });
  await ann.writes('Once');
  await ann.seesSaved('Once');
  await expect(ann.page.getByText('could not be published')).toBeHidden();
  expect(titles(sandbox)).toEqual(['Once']);
});

test('one of two tabs sends, and the other takes over what a tab that has ended left', async ({ opens, sandbox }) => {
  const ann = await opens('ann');
  await ann.isLive();
  const mend = sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['createBlog'] });
  await ann.writes('From a tab');
  await expect(ann.post('From a tab').getByText('Saving…')).toBeVisible();
  const other = await ann.page.context().newPage();
  await other.goto(ann.page.url());
  await expect(other.getByText('Live', { exact: true })).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: 'From a tab' })).toBeHidden();
  await ann.page.close();
  await other.reload();
  await expect(other.getByRole('listitem').filter({ hasText: 'From a tab' })).toBeVisible();
  mend();
  await expect.poll(() => titles(sandbox)).toEqual(['From a tab']);
});

test('what somebody left unsent waits for them, and is never sent by the next', async ({ opens, sandbox }) => {
  const ann = await opens('ann');
  await ann.isLive();
  const mend = sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['createBlog'] });
  await ann.writes('Of Ann alone');
  await expect(ann.post('Of Ann alone').getByText('Saving…')).toBeVisible();
  await ann.person.presses('Sign out');
  await expect(ann.post('Of Ann alone')).toBeHidden();
  await expect(ann.page.getByText('One change was not sent.')).toBeVisible();
  mend();

  await sandbox.admin.createUser({ username: 'bob@example.com', password: 'Correct-horse-7', attributes: { name: 'bob' } });
  const signIn = async (name: string) => {
    await ann.page.getByRole('link', { name: 'Sign in' }).click();
    await ann.person.types('Email', `${name}@example.com`);
    await ann.person.types('Password', 'Correct-horse-7');
    await ann.person.presses('Sign in');
    await ann.person.seesHeading(`Hello, ${name}`);
    await ann.isLive();
  };
  await signIn('bob');
  await expect(ann.page.getByText('No posts yet.')).toBeVisible();
  await expect(ann.page.getByText('One change was not sent.')).toBeHidden();
  await ann.writes('Of Bob');
  await ann.seesSaved('Of Bob');
  expect(titles(sandbox)).toEqual(['Of Bob']);

  await ann.person.presses('Sign out');
  await expect(ann.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(ann.page.getByText('One change was not sent.')).toBeHidden();
  await signIn('ann');
  await ann.seesSaved('Of Ann alone');
  await expect(ann.person.button('Delete Of Ann alone')).toBeVisible();
  await expect(ann.person.button('Delete Of Bob')).toBeHidden();
});
