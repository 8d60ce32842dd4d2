import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createUploader, type ReadPermission } from '@foyer/state-machines/storage';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { memoryWorld } from './mount-storage.spec.tsx';
import { StorageManager } from './StorageManager.tsx';

/** A file of the browser's own disk: its handle is kept like that of every file. It may always be read, so that the answers are the test's. */
const onDisk = async (name: string) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(`bytes of ${name}`);
  await writer.close();
  return { file: await handle.getFile(), handle };
};

/** A page after a reload that cut two files off, on the browser's own records. */
const reloaded = async (...answers: readonly ReadPermission[]) => {
  const path = `public/${crypto.randomUUID()}/`;
  const environment = { ...createBrowserEnvironment(), locks: undefined };
  const { storage } = memoryWorld();
  const before = createUploader({ storage, environment, path, autoUpload: false });
  before.add([await onDisk('a.txt'), await onDisk('b.txt')]);
  await waitFor(async () => expect((await environment.records?.all())?.filter((record) => record.path.startsWith(path))).toHaveLength(2));
  const said = [...answers];
  const ask = vi.fn(async () => said.shift() ?? ('prompt' as const));
  render(<StorageManager path={path} storage={storage} environment={{ ...environment, permissions: { of: async () => 'prompt', ask } }} />);
  await screen.findByRole('button', { name: 'Allow reading a.txt' });
  return { storage, ask, stored: () => [...storage.objects.values()].map(({ blob }) => blob.text()) };
};

const says = (name: string) => screen.getByRole('row', { name }).textContent;

it('says that the browser has to be allowed to read a file again, and goes on with it once it is', async () => {
  const { ask, storage, stored } = await reloaded('granted');
  expect(says('a.txt')).toContain('Interrupted. Allow the browser to read the file again to go on.');
  expect(ask).not.toHaveBeenCalled();
  const allow = screen.getByRole('button', { name: 'Allow reading a.txt' });
  expect(allow).toHaveAttribute('data-foyer-part', 'storage.file-allow');
  await userEvent.click(allow);
  await waitFor(() => expect(storage.objects.size).toBe(1));
  expect(await Promise.all(stored())).toEqual(['bytes of a.txt']);
  expect(says('b.txt')).toContain('Allow the browser');
});

it('asks for all of them in one press, and with keys', async () => {
  const { storage, ask } = await reloaded('granted', 'granted');
  screen.getByRole('button', { name: 'Resume all' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(storage.objects.size).toBe(2));
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks for the file where it may not be read', async () => {
  await reloaded('denied');
  screen.getByRole('row', { name: 'a.txt' }).focus();
  await userEvent.keyboard(' ');
  await screen.findByRole('button', { name: 'Choose file: a.txt' });
  expect(says('a.txt')).toContain('Interrupted. Choose the file again to go on.');
});
