import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createUploader, type ReadPermission } from '@foyer/state-machines/storage';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { choose, memoryWorld } from './mount-storage.spec.tsx';
import { StorageManager } from './StorageManager.tsx';

afterEach(() => {
  for (const name of ['queryPermission', 'requestPermission']) Reflect.deleteProperty(FileSystemFileHandle.prototype, name);
});

/** A file of the browser's own disk: its handle is kept like that of every file. It may always be read, so that the answers are the test's. */
const onDisk = async (name: string) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(`bytes of ${name}`);
  await writer.close();
  return { file: await handle.getFile(), handle };
};

type Answer = ReadPermission | DOMException;

/** What a browser that asks answers of its handles; a call too long after a press throws. */
const answering = (answers: readonly Answer[]) => {
  const left = [...answers];
  const ask = vi.fn(async () => {
    const answer = left.shift() ?? 'prompt';
    if (answer instanceof DOMException) throw answer;
    return answer;
  });
  Object.defineProperties(FileSystemFileHandle.prototype, {
    queryPermission: { configurable: true, value: async () => 'prompt' },
    requestPermission: { configurable: true, value: ask },
  });
  return ask;
};

/** A page after a reload that cut two files off, on the browser's own records, handles and questions. */
const reloaded = async (...answers: readonly Answer[]) => {
  const path = `public/${crypto.randomUUID()}/`;
  const environment = { ...createBrowserEnvironment(), locks: undefined };
  const { storage } = memoryWorld();
  const before = createUploader({ storage, environment, path, autoUpload: false });
  const files = [await onDisk('a.txt'), await onDisk('b.txt')];
  before.add(files);
  await waitFor(async () => expect((await environment.records?.all())?.filter((record) => record.path.startsWith(path))).toHaveLength(2));
  const ask = answering(answers);
  const { container } = render(<StorageManager path={path} storage={storage} environment={environment} />);
  await screen.findByRole('button', { name: 'Allow reading a.txt' });
  return { container, files, storage, ask, stored: () => Promise.all([...storage.objects.values()].map(({ blob }) => blob.text())) };
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
  expect(await stored()).toEqual(['bytes of a.txt']);
  expect(says('b.txt')).toContain('Allow the browser');
});

it('asks for all of them in one press, and with keys', async () => {
  const { storage, ask } = await reloaded('granted', 'granted');
  screen.getByRole('button', { name: 'Resume all' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(storage.objects.size).toBe(2));
  expect(ask).toHaveBeenCalledTimes(2);
});

it('goes on asking where the press was too long ago', async () => {
  const { ask, storage } = await reloaded(new DOMException('User activation is required.', 'SecurityError'), 'granted');
  await userEvent.click(screen.getByRole('button', { name: 'Allow reading a.txt' }));
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  expect(says('a.txt')).toContain('Allow the browser');
  await userEvent.click(screen.getByRole('button', { name: 'Allow reading a.txt' }));
  await waitFor(() => expect(storage.objects.size).toBe(1));
});

it('asks for the file where it may not be read, and takes that one alone', async () => {
  const { container, files: [kept], stored } = await reloaded('denied');
  screen.getByRole('row', { name: 'a.txt' }).focus();
  await userEvent.keyboard(' ');
  await screen.findByRole('button', { name: 'Choose file: a.txt' });
  expect(says('a.txt')).toContain('Interrupted. Choose the file again to go on.');
  choose(container, new File(['other bytes'], 'a.txt', { lastModified: 1 }));
  await waitFor(async () => expect(await stored()).toEqual(['other bytes']));
  const asks = () => screen.queryByRole('button', { name: 'Choose file: a.txt' });
  expect(asks()).toBeVisible();
  if (kept) choose(container, kept.file);
  await waitFor(() => expect(asks()).toBeNull());
  await waitFor(async () => expect(await stored()).toEqual(['bytes of a.txt']));
});
