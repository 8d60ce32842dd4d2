import type { StorageStep } from '@foyer/state-machines/memory';
import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { UploaderProvider } from '../uploader/UploaderProvider.tsx';
import { choose, dropFolder, dropUnreadable, fileOf, memoryWorld, mountStorage } from './mount-storage.spec.tsx';
import { StorageManager } from './StorageManager.tsx';
import type { StorageFile } from './storage-file.ts';

const statusOf = (name: string) => screen.getByRole('row', { name }).dataset['status'];

/** Of `held.txt` no byte moves. */
const held = { fault: ({ kind, path }: StorageStep) => (kind === 'part' && path.endsWith('held.txt') ? 'hang' as const : undefined) };

it('shows and reads to whoever is there next nothing of the files of who was there before', async () => {
  const onFileRemove = vi.fn();
  const onUploadError = vi.fn<(why: string, file: StorageFile) => void>();
  const { container, storage } = mountStorage(
    { defaultFiles: [{ key: 'public/private-old.txt' }], acceptedFileTypes: ['.txt'], onFileRemove, onUploadError }, held,
  );
  choose(container, fileOf('private-held.txt'), fileOf('private.txt'), fileOf('private.exe'));
  await waitFor(() => expect(['private-held.txt', 'private.txt', 'private.exe'].map(statusOf)).toEqual(['sending', 'done', 'rejected']));
  await waitFor(() => expect(container.querySelector('[role="status"]')?.textContent).not.toBe(''));
  onUploadError.mockClear();
  act(() => storage.signIn('other'));
  expect(container.textContent).not.toContain('private');
  expect(screen.queryAllByRole('row')).toEqual([]);
  await screen.findByText('Stopped, because the session ended.');
  expect(onUploadError.mock.calls.map(([why, { name }]) => [why, name])).toEqual([['Stopped, because the session ended.', 'private-held.txt']]);
  // It is not the person who took them out of the list.
  expect(onFileRemove).not.toHaveBeenCalled();
  expect([...storage.objects.keys()]).toEqual(['public/private.txt']);

  choose(container, fileOf('mine.txt'));
  await waitFor(() => expect(statusOf('mine.txt')).toBe('done'));
  await waitFor(() => expect(container.querySelector('[role="status"]')?.textContent).toContain('1 file uploaded'));
  expect(container.textContent).not.toContain('private');
  expect(screen.queryByText('Stopped, because the session ended.')).toBeNull();
});

it('shows them nothing of what was there before either, where nothing was uploaded and nothing is recovered', async () => {
  const { container, storage } = mountStorage({ recover: false, defaultFiles: [{ key: 'public/private-old.txt' }] });
  await screen.findByRole('row', { name: 'private-old.txt' });
  act(() => storage.signIn('other'));
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
  expect(container.textContent).not.toContain('private');
});

it('shows them nothing of it either, where the uploader is that of a provider', async () => {
  const world = memoryWorld();
  render(
    <StrictMode>
      <UploaderProvider path="public/" {...world}>
        <StorageManager recover={false} defaultFiles={[{ key: 'public/private-old.txt' }]} />
      </UploaderProvider>
    </StrictMode>,
  );
  await screen.findByRole('row', { name: 'private-old.txt' });
  act(() => world.storage.signIn('other'));
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
});

it('reads nothing later of what happened before', async () => {
  const { container, storage } = mountStorage({ acceptedFileTypes: ['.txt'] });
  choose(container, fileOf('private.exe'), fileOf('private.txt'));
  act(() => storage.signIn('other'));
  choose(container, fileOf('mine.txt'));
  const region = container.querySelector('[role="status"]');
  await waitFor(() => expect(region?.textContent).toContain('1 file uploaded'));
  expect([...container.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent).join('')).not.toContain('private');
});

it('tells the app that the list is empty, and sends the form without what somebody else stored', async () => {
  const world = memoryWorld();
  const onValueChange = vi.fn();
  const { container } = render(
    <StrictMode>
      <form><StorageManager path="public/" {...world} name="files" onValueChange={onValueChange} /></form>
    </StrictMode>,
  );
  const sent = () => {
    const form = container.querySelector('form');
    return form ? new FormData(form).getAll('files') : [];
  };
  choose(container, fileOf('private.txt'));
  await waitFor(() => expect(sent()).toEqual(['public/private.txt']));
  await waitFor(() => expect(onValueChange).toHaveBeenLastCalledWith([{ key: 'public/private.txt', size: 25 }]));
  act(() => world.storage.signIn('other'));
  expect(sent()).toEqual([]);
  await waitFor(() => expect(onValueChange).toHaveBeenLastCalledWith([]));
});

it('leaves a value to the app that holds it, and changes nothing of it', async () => {
  const onValueChange = vi.fn();
  const { container, storage, change } = mountStorage({ value: [{ key: 'public/old.txt' }], onValueChange });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(onValueChange).toHaveBeenCalledTimes(1));
  const value = [{ key: 'public/old.txt' }, { key: 'public/a.txt' }];
  change({ value, onValueChange });
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  act(() => storage.signIn('other'));
  await waitFor(() => expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))).toEqual(['old.txt', 'a.txt']));
  change({ value: [], onValueChange });
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
  expect(onValueChange).toHaveBeenCalledTimes(1);
});

it('names to nobody else what could not be read of a drop', async () => {
  const { container, storage } = mountStorage();
  dropUnreadable(container, 'private.txt');
  await screen.findByText('1 file could not be read: private.txt');
  act(() => storage.signIn('other'));
  expect(container.textContent).not.toContain('private');
});

it('adds nothing for them of a folder that was being gone through, and goes through theirs', async () => {
  const { container, storage } = mountStorage();
  const theirs = dropFolder(container, fileOf('private.txt'));
  await screen.findByText('Reading folders…');
  act(() => storage.signIn('other'));
  await waitFor(() => expect(screen.queryByText('Reading folders…')).toBeNull());
  await theirs.ends();
  await dropFolder(container, fileOf('mine.txt')).ends();
  await waitFor(() => expect([...storage.objects.keys()]).toEqual(['public/private/mine.txt']));
  expect(screen.getAllByRole('row')).toHaveLength(1);
});

it('brings back with a reset what is not theirs no more than before', async () => {
  const { storage, ...world } = memoryWorld();
  const defaultFiles = [{ key: 'public/private-old.txt' }];
  const { container } = render(
    <StrictMode>
      <form>
        <StorageManager path="public/" storage={storage} {...world} name="files" defaultFiles={defaultFiles} />
        <button type="reset">Reset</button>
      </form>
    </StrictMode>,
  );
  await screen.findByRole('row', { name: 'private-old.txt' });
  act(() => storage.signIn('other'));
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
  choose(container, fileOf('mine.txt'));
  await waitFor(() => expect(statusOf('mine.txt')).toBe('done'));
  act(() => screen.getByRole('button', { name: 'Reset' }).click());
  await waitFor(() => expect(container.textContent).not.toContain('mine.txt'));
  expect(container.textContent).not.toContain('private');
  const form = container.querySelector('form');
  expect(form && [...new FormData(form).keys()]).toEqual([]);
});
