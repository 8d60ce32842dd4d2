import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import type { LegacyFileListProps } from './legacy-file-list.tsx';
import { choose, fileOf, mountStorage } from './mount-storage.spec.tsx';
import { type FileListFooterProps, type FileListHeaderProps, slots } from './slots.tsx';
import type { StorageFile } from './storage-file.ts';
import type { StorageManagerHandle } from './storage-manager-props.ts';

const statusOf = (name: string) => screen.getByRole('row', { name }).dataset['status'];

/** Files stand still after their first part. */
const halfway = { partSize: 10, fault: ({ kind, number }: { readonly kind: string; readonly number: number }) => (kind === 'part' && number > 1 ? 'hang' as const : undefined) };

it('calls the app\'s own onCancelUpload for a file on its way, and cancels where the app leaves it alone', async () => {
  const onCancelUpload = vi.fn();
  const List = (props: LegacyFileListProps) => <slots.FileList {...props} onCancelUpload={onCancelUpload} />;
  const own = mountStorage({ components: { FileList: List } }, halfway);
  choose(own.container, fileOf('a.txt'));
  await screen.findByRole('row', { name: 'a.txt' });
  await waitFor(() => expect(statusOf('a.txt')).toBe('sending'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel a.txt' }));
  expect(onCancelUpload).toHaveBeenCalledExactlyOnceWith({ id: expect.any(String) });
  expect(statusOf('a.txt')).toBe('sending');
  own.unmount();

  const plain = mountStorage({ components: { FileList: slots.FileList } }, halfway);
  choose(plain.container, fileOf('b.txt'));
  await screen.findByRole('row', { name: 'b.txt' });
  await waitFor(() => expect(statusOf('b.txt')).toBe('sending'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel b.txt' }));
  await waitFor(() => expect(statusOf('b.txt')).toBe('cancelled'));
});

it('says in the app\'s own words how far a file is, and takes every word of Amplify UI', async () => {
  const { container } = mountStorage({ displayText: { getUploadingText: (percentage) => `Sending ${percentage} of 100`, doneButtonText: 'Done' } }, halfway);
  choose(container, fileOf('a.txt', 100));
  await waitFor(() => expect(screen.getByRole('row', { name: 'a.txt' }).textContent).toContain('Sending 10 of 100'));
});

it('keeps what is not finished under the name of its list', async () => {
  const { container, environment } = mountStorage({ list: 'documents' }, halfway);
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect([...environment.kept.values()].map(({ list }) => list)).toEqual(['documents']));
});

it('gives the file to each callback, and the whole list to onChange at most once a frame', async () => {
  const files: (File | undefined)[] = [];
  const keep = ({ file }: StorageFile) => void files.push(file);
  const onChange = vi.fn<(files: readonly StorageFile[]) => void>();
  const { container } = mountStorage({ onChange, onUploadStart: keep, onUploadSuccess: keep, onFileRemove: keep, onUploadError: (_, file) => keep(file), maxFileSize: 50 });
  const [small, large] = [fileOf('a.txt'), fileOf('large.txt', 51)];
  choose(container, small, large);
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.txt' }));
  await waitFor(() => expect(files.map((file) => file?.name)).toEqual(['large.txt', 'a.txt', 'a.txt', 'a.txt']));
  await waitFor(() => expect(onChange.mock.lastCall?.[0].map(({ name, status }) => `${name} ${status}`)).toEqual(['large.txt rejected']));
  const [first = []] = onChange.mock.calls[0] ?? [];
  expect(first.map(({ name }) => name)).toEqual(['a.txt', 'large.txt']);
});

it('tells the value as it leaves the page, as where the app goes elsewhere once a file is stored', async () => {
  const onValueChange = vi.fn();
  const { container, unmount } = mountStorage({ onValueChange, onUploadSuccess: () => unmount() });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(container).toBeEmptyDOMElement());
  expect(onValueChange.mock.calls).toEqual([[[{ key: 'public/a.txt', size: 25 }]]]);
});

it('tells of a thousand files at most once a frame', async () => {
  let frames = 0;
  let next = 0;
  const count = () => {
    frames += 1;
    next = requestAnimationFrame(count);
  };
  const onChange = vi.fn<(files: readonly StorageFile[]) => void>();
  const { container } = mountStorage({ onChange, requests: 100 });
  count();
  choose(container, ...Array.from({ length: 1000 }, (_, index) => fileOf(`${index}.txt`, 1)));
  await waitFor(() => expect(onChange.mock.lastCall?.[0].filter(({ status }) => status === 'done')).toHaveLength(1000), { timeout: 14_000 });
  cancelAnimationFrame(next);
  expect(onChange.mock.calls.length).toBeLessThanOrEqual(frames + 1);
});

/** A picture of before, and one that is being sent. */
const pictures = async (isWanted: boolean | undefined) => {
  const { container } = mountStorage({ showThumbnails: isWanted, isResumable: isWanted, defaultFiles: [{ key: 'public/old.png', thumbnail: '/favicon.ico' }] }, halfway);
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  const blob = await canvas.convertToBlob();
  choose(container, new File([blob], 'new.png', { type: 'image/png' }));
  await screen.findByRole('row', { name: 'new.png' });
  await waitFor(() => expect(statusOf('new.png')).toBe('sending'));
  return container;
};

it('draws small pictures and offers to pause', async () => {
  const container = await pictures(undefined);
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/favicon.ico');
  expect(container.querySelectorAll('canvas')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Pause new.png' })).toBeTruthy();
});

it('draws no small pictures and offers no pause, where the app wants none', async () => {
  const container = await pictures(false);
  expect(container.querySelectorAll('img, canvas')).toHaveLength(0);
  expect(screen.queryByRole('button', { name: /^Pause/ })).toBeNull();
});

it.each([
  ['guest', 'public/in/a.txt'], ['protected', 'protected/eu-west-1:memory/in/a.txt'], ['private', 'private/eu-west-1:memory/in/a.txt'],
] as const)('goes where the older access level says: %s', async (accessLevel, path) => {
  const { container, storage } = mountStorage({ accessLevel, path: 'in/' });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect([...storage.objects.keys()]).toEqual([path]));
});

it('draws the app\'s header and footer, with what they need', async () => {
  const Header = ({ fileCount, remainingFilesCount, allUploadsSuccessful }: FileListHeaderProps) => <h4>{`${fileCount} ${remainingFilesCount} ${allUploadsSuccessful}`}</h4>;
  const Footer = ({ remainingFilesCount, onUploadAll, onClearAll }: FileListFooterProps) => (
    <>
      <button type="button" onClick={onUploadAll}>{`Send ${remainingFilesCount}`}</button>
      <button type="button" onClick={onClearAll}>Forget</button>
    </>
  );
  const { container } = mountStorage({ autoUpload: false, components: { FileListHeader: Header, FileListFooter: Footer } });
  choose(container, fileOf('a.txt'), fileOf('b.txt'));
  await screen.findByRole('heading', { name: '2 2 false' });
  await userEvent.click(await screen.findByRole('button', { name: 'Send 2' }));
  await screen.findByRole('heading', { name: '2 0 true' });
  choose(container, fileOf('c.txt'));
  await userEvent.click(await screen.findByRole('button', { name: 'Forget' }));
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
});

it('opens the picker by its ref', () => {
  const ref = createRef<StorageManagerHandle>();
  const { container } = mountStorage({ ref });
  const opened = vi.fn((event: Event) => event.preventDefault());
  container.querySelector('input[type="file"]')?.addEventListener('click', opened);
  act(() => ref.current?.open());
  expect(opened).toHaveBeenCalledTimes(1);
});
