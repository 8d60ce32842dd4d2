import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { LegacyFileListProps } from './legacy-file-list.tsx';
import { choose, drop, fileOf, mountStorage } from './mount-storage.spec.tsx';
import { slots } from './slots.tsx';
import type { StorageManagerHandle } from './storage-manager-props.ts';
import type { StoredFile } from './stored-files.ts';

const statusOf = (name: string) => screen.getByRole('row', { name }).dataset['status'];

it('takes a file from the picker to its object, and says so', async () => {
  const onUploadStart = vi.fn();
  const onUploadSuccess = vi.fn();
  const { container, storage } = mountStorage({ onUploadStart, onUploadSuccess });
  choose(container, fileOf('a.txt'));
  await screen.findByRole('row', { name: 'a.txt' });
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
  expect(onUploadStart.mock.calls).toMatchObject([[{ key: 'public/a.txt', name: 'a.txt' }]]);
  expect(onUploadSuccess.mock.calls).toMatchObject([[{ key: 'public/a.txt', status: 'done' }]]);
  await waitFor(() => expect(container.querySelector('[role="status"]')?.textContent).toContain('1 file uploaded'));
});

it('sends each file once, also where it is processed slowly and the list changes meanwhile', async () => {
  const processFile = vi.fn(async ({ file, key }: { file: File; key: string }) => {
    await new Promise((resolve) => void setTimeout(resolve, file.name === 'b.txt' ? 40 : 5));
    return { file, key };
  });
  const { container, storage } = mountStorage({ processFile });
  choose(container, fileOf('a.txt'), fileOf('b.txt'));
  choose(container, fileOf('c.txt'));
  await waitFor(() => expect(storage.objects.size).toBe(3));
  expect(processFile).toHaveBeenCalledTimes(3);
  expect(storage.log.filter(({ kind }) => kind === 'complete')).toHaveLength(3);
});

it('tells the developer why the app itself kept a file from being sent, and the person that it could not be prepared', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const causes = [new Error('no codec'), new Error('no room')];
  const left = [...causes];
  const { container } = mountStorage({ processFile: () => Promise.reject(left.shift()) });
  choose(container, fileOf('a.txt'));
  expect((await screen.findByRole('row', { name: 'a.txt' })).textContent).not.toContain('[foyer]');
  await waitFor(() => expect(statusOf('a.txt')).toBe('failed'));
  choose(container, fileOf('b.txt'));
  await waitFor(() => expect(statusOf('b.txt')).toBe('failed'));
  expect(said.mock.calls).toEqual(causes.map((cause) => [`[foyer] processFile threw, so nothing was sent: ${String(cause)}`]));
});

it('takes as many files as there is room for, those of before counted, and says why no more', async () => {
  const onUploadError = vi.fn();
  const { container, storage } = mountStorage({ maxFileCount: 3, defaultFiles: [{ key: 'public/old.txt', size: 7 }], onUploadError });
  choose(container, fileOf('a.txt'), fileOf('b.txt'), fileOf('c.txt'));
  await waitFor(() => expect(statusOf('c.txt')).toBe('rejected'));
  expect(screen.getByRole('row', { name: 'c.txt' }).textContent).toContain('No more than 3 files.');
  await waitFor(() => expect([...storage.objects.keys()]).toEqual(['public/a.txt', 'public/b.txt']));
  expect(onUploadError.mock.calls).toMatchObject([['No more than 3 files.', { name: 'c.txt' }]]);
  await waitFor(() => expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('c.txt: No more than 3 files.'));
});

it('says of a file that another one has its content, in its row and aloud', async () => {
  const { container } = mountStorage();
  choose(container, fileOf('a.txt'), fileOf('copy.txt'));
  await waitFor(() => expect(statusOf('copy.txt')).toBe('done'));
  await waitFor(() => expect(screen.getByRole('row', { name: 'copy.txt' }).textContent).toContain('Same content as a.txt'));
  expect(screen.getByRole('row', { name: 'a.txt' }).textContent).not.toContain('Same content');
  await waitFor(() => expect(container.querySelector('[role="status"]')?.textContent).toContain('copy.txt: Same content as a.txt'));
});

it('reads a name that is taken and a file that is refused in one breath', async () => {
  const { container, storage } = mountStorage({ collision: 'ask', acceptedFileTypes: ['.txt'] });
  storage.put('public/a.txt', 'was there');
  choose(container, fileOf('a.txt'), fileOf('b.exe'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('asking'));
  await waitFor(() => expect(screen.getAllByRole('alert').map(({ textContent }) => textContent))
    .toContain('a.txt is there already. Skip, rename or replace it. b.exe: This kind of file is not accepted.'));
});

it('tells files apart by a mark with their extension, on a ground by their kind', async () => {
  const { container } = mountStorage({ autoUpload: false });
  choose(
    container, fileOf('a.mp3', 1, 'audio/mpeg'), fileOf('a.mp4', 1, 'video/mp4'), fileOf('a.xlsx', 1, ''), fileOf('a.zip', 1, 'application/zip'),
    fileOf('a.pdf', 1, 'application/pdf'), fileOf('a.heic', 1, ''), fileOf('a.txt', 1, 'text/plain'), fileOf('README', 1, ''),
  );
  await screen.findByRole('row', { name: 'README' });
  const marks = screen.getAllByRole('row').map((row) => row.querySelector<HTMLElement>('[aria-hidden="true"]'));
  expect(marks.map((mark) => [mark?.textContent, mark?.dataset['kind']])).toEqual([
    ['MP3', 'sound'], ['MP4', 'film'], ['XLSX', 'sheet'], ['ZIP', 'archive'], ['PDF', 'page'], ['HEIC', 'picture'], ['TXT', undefined], ['FILE', undefined],
  ]);
});

it('counts a stored file once, whether the app says that it is there or the list does', async () => {
  const onValueChange = vi.fn();
  const { container, change } = mountStorage({ maxFileCount: 3, value: [{ key: 'public/old.txt' }], onValueChange });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(onValueChange).toHaveBeenCalled());
  change({ value: [{ key: 'public/old.txt' }, { key: 'public/a.txt' }] });
  choose(container, fileOf('b.txt'), fileOf('c.txt'));
  await waitFor(() => expect(statusOf('c.txt')).toBe('rejected'));
  await waitFor(() => expect(statusOf('b.txt')).toBe('done'));
});

it('has room again when a file of before goes, and none more for one that takes the place of a file of before', async () => {
  const { container, storage } = mountStorage({ maxFileCount: 2, defaultFiles: [{ key: 'public/a.txt' }, { key: 'public/b.txt' }] });
  act(() => screen.getByRole('button', { name: 'Remove b.txt' }).click());
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1));
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect([...storage.objects.keys()]).toEqual(['public/a.txt']));
  await waitFor(() => expect(screen.getAllByRole('row').map(({ dataset }) => dataset['status'])).toEqual(['done']));
  choose(container, fileOf('c.txt'), fileOf('d.txt'));
  await waitFor(() => expect(statusOf('d.txt')).toBe('rejected'));
  await waitFor(() => expect(statusOf('c.txt')).toBe('done'));
});

it('says of each file that is dropped too many that it was not taken, where there may be one', async () => {
  const { container } = mountStorage({ maxFileCount: 1 });
  drop(container, fileOf('a.txt'), fileOf('b.txt'), fileOf('c.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  for (const name of ['b.txt', 'c.txt']) expect(screen.getByRole('row', { name }).textContent).toContain('No more than 1 file.');
});

it('pauses, goes on, cancels, and tries again, with keys alone', async () => {
  let released = false;
  const { container, storage } = mountStorage({}, { partSize: 10, fault: ({ kind, number }) => (kind === 'part' && number === 2 && !released ? 'hang' : undefined) });
  choose(container, fileOf('a.txt', 30));
  const row = await screen.findByRole('row', { name: 'a.txt' });
  await waitFor(() => expect(within(row).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('33'));
  act(() => row.focus());
  await userEvent.keyboard(' ');
  await waitFor(() => expect(statusOf('a.txt')).toBe('paused'));
  expect(document.activeElement).toBe(row);
  expect(row.textContent).toContain('Paused at 33%');
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(statusOf('a.txt')).toBe('cancelled'));
  expect(storage.objects.size).toBe(0);
  released = true;
  await userEvent.keyboard(' ');
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
});

it('keeps the focus in the list when a row goes, and gives it to the picker when the last one does', async () => {
  const { container } = mountStorage();
  choose(container, fileOf('a.txt'), fileOf('b.txt'), fileOf('c.txt'));
  await waitFor(() => expect(['a.txt', 'b.txt', 'c.txt'].map(statusOf)).toEqual(['done', 'done', 'done']));
  act(() => screen.getByRole('row', { name: 'a.txt' }).focus());
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('row', { name: 'b.txt' })));
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('row', { name: 'c.txt' })));
  await userEvent.click(screen.getByRole('button', { name: 'Remove c.txt' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('row', { name: 'a.txt' })));
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Browse files' })));
  expect(screen.queryAllByRole('row')).toEqual([]);
});

it('waits for the word to begin where the app wants one', async () => {
  const { container, storage } = mountStorage({ autoUpload: false });
  choose(container, fileOf('a.txt'), fileOf('b.txt'));
  const upload = await screen.findByRole('button', { name: 'Upload 2 files' });
  expect(statusOf('a.txt')).toBe('ready');
  expect(storage.objects.size).toBe(0);
  await userEvent.click(upload);
  await waitFor(() => expect(storage.objects.size).toBe(2));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Upload/ })).toBeNull());
});

it('deletes the object of a removed file where it is asked to, and says where that failed', async () => {
  const onFileRemove = vi.fn();
  const { container, storage } = mountStorage({ deleteOnRemove: true, onFileRemove, defaultFiles: [{ key: 'public/old.txt' }] });
  storage.put('public/old.txt', 'old');
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  await userEvent.click(screen.getByRole('button', { name: 'Delete old.txt' }));
  const question = screen.getByRole('group', { name: 'Delete old.txt from storage?' });
  expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep' }));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('row', { name: 'old.txt' }));
  expect(storage.objects.size).toBe(2);
  await userEvent.keyboard('{Delete}{Shift>}{Tab}{/Shift}{Enter}');
  await waitFor(() => expect(screen.queryByRole('row', { name: 'old.txt' })).toBeNull());
  expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
  expect(onFileRemove.mock.calls).toMatchObject([[{ key: 'public/old.txt' }]]);
});

it('keeps a row whose object could not be deleted', async () => {
  const { container, storage } = mountStorage({ deleteOnRemove: true }, { may: { remove: false } });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  await userEvent.click(screen.getByRole('button', { name: 'Delete a.txt' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.getByRole('row').textContent).toContain('Could not be deleted.'));
  expect(storage.objects.size).toBe(1);
});

it('offers no way to delete to those who may only write', async () => {
  const { container } = mountStorage({ deleteOnRemove: true, writeOnly: true }, { may: { read: false, remove: false } });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  expect(within(screen.getByRole('row')).queryByRole('button')).toBeNull();
});

it('shows the stored files that the app holds, and tells it of new ones', async () => {
  const told: string[][] = [];
  const onValueChange = (files: readonly StoredFile[]) => { told.push(files.map(({ key }) => key)); };
  const { container, change } = mountStorage({ value: [{ key: 'public/old.txt' }], onValueChange });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(told).toEqual([['public/old.txt', 'public/a.txt']]));
  change({ value: [{ key: 'public/old.txt' }, { key: 'public/a.txt' }] });
  expect(screen.getAllByRole('row')).toHaveLength(2);
  change({ value: [] });
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
  expect(told).toHaveLength(1);
});

it('asks what becomes of a file whose name is taken, says so, and does it, with keys alone', async () => {
  const { container, storage } = mountStorage({ collision: 'ask' });
  storage.put('public/a.txt', 'was there');
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('asking'));
  const row = screen.getByRole('row', { name: 'a.txt' });
  expect(row.textContent).toContain('A file with this name is there already.');
  expect(within(row).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Skip', 'Rename', 'Replace', '']);
  await waitFor(() => expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('a.txt is there already. Skip, rename or replace it.'));
  expect(screen.queryByRole('button', { name: 'Rename all' })).toBeNull();
  act(() => row.focus());
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename a.txt' }));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  expect(document.activeElement).toBe(row);
  expect([...storage.objects.keys()].toSorted()).toEqual(['public/a (2).txt', 'public/a.txt']);
});

it('takes one choice for all files whose names are taken', async () => {
  const { container, storage } = mountStorage({ collision: 'ask' });
  for (const name of ['a', 'b']) storage.put(`public/${name}.txt`, 'was there');
  choose(container, fileOf('a.txt'), fileOf('b.txt', 30));
  await userEvent.click(await screen.findByRole('button', { name: 'Replace all' }));
  await waitFor(() => expect(['a.txt', 'b.txt'].map(statusOf)).toEqual(['done', 'done']));
  expect(document.activeElement).toBe(screen.getByRole('row', { name: 'a.txt' }));
  expect([...storage.objects.values()].map(({ size }) => size)).toEqual([25, 30]);
});

it('offers no new name to those who may only write', async () => {
  const { container, storage } = mountStorage({ collision: 'ask', writeOnly: true }, { may: { read: false, remove: false } });
  storage.put('public/a.txt', 'was there');
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('asking'));
  expect(screen.queryByRole('button', { name: 'Rename a.txt' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Skip a.txt' }));
  await waitFor(() => expect(statusOf('a.txt')).toBe('rejected'));
});

it('takes a whole folder from the picker, its paths kept', async () => {
  const { container, storage } = mountStorage({ chooseFolders: true });
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  const opened = vi.fn((event: Event) => event.preventDefault());
  input?.addEventListener('click', opened);
  await userEvent.click(screen.getByRole('button', { name: 'Browse folders' }));
  expect(opened).toHaveBeenCalledOnce();
  expect(input?.webkitdirectory).toBe(true);
  choose(container, Object.defineProperty(fileOf('a.txt'), 'webkitRelativePath', { value: 'album/summer/a.txt' }));
  await waitFor(() => expect([...storage.objects.keys()]).toEqual(['public/album/summer/a.txt']));
  await userEvent.click(screen.getByRole('button', { name: 'Browse files' }));
  expect(input?.webkitdirectory).toBe(false);
});

it('speaks the app\'s own words, and draws its own pieces', async () => {
  const { container } = mountStorage({
    displayText: { browseFilesText: 'Pick', getFilesUploadedText: (count) => `${count} safe` },
    components: { FileList: ({ files }) => <ul>{files.map(({ id, key, status, progress }) => <li key={id}>{`${key} ${status} ${progress}`}</li>)}</ul> },
  });
  expect(screen.getByRole('button', { name: 'Pick' })).toBeTruthy();
  choose(container, fileOf('a.txt'));
  await screen.findByText('public/a.txt uploaded 100');
  await screen.findByText('1 safe');
});

const Framed = (props: LegacyFileListProps) => (
  <section aria-label="Framed">
    <slots.FileList {...props} files={props.files.filter(({ name }) => name !== 'hidden.txt')} />
  </section>
);

it('has its own list for a list of the app, of the files that it is given and with the app\'s callbacks', async () => {
  const onDeleteUpload = vi.fn();
  const { container } = mountStorage({ components: { FileList: (props) => <Framed {...props} onDeleteUpload={onDeleteUpload} /> } });
  choose(container, fileOf('a.txt'), fileOf('hidden.txt'));
  const frame = await screen.findByRole('region', { name: 'Framed' });
  await within(frame).findByRole('row', { name: 'a.txt' });
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  expect(within(frame).getAllByRole('row')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.txt' }));
  expect(onDeleteUpload).toHaveBeenCalledExactlyOnceWith({ id: expect.any(String) });
  expect(statusOf('a.txt')).toBe('done');
});

it('says so in either list where an object cannot be deleted, and the file stays', async () => {
  const rules = { may: { remove: false } };
  const List = ({ files, onDeleteUpload }: LegacyFileListProps) => (
    <ul>{files.map(({ id, name, error }) => <li key={id}><button type="button" onClick={() => onDeleteUpload({ id })}>{name}</button>{error}</li>)}</ul>
  );
  const plain = mountStorage({ deleteOnRemove: true, components: { FileList: List } }, rules);
  choose(plain.container, fileOf('a.txt'));
  await waitFor(() => expect(plain.storage.objects.size).toBe(1));
  await userEvent.click(screen.getByRole('button', { name: 'a.txt' }));
  await screen.findByText('Could not be deleted. Try again.');
  plain.unmount();

  const framed = mountStorage({ deleteOnRemove: true, components: { FileList: Framed } }, rules);
  choose(framed.container, fileOf('b.txt'));
  await screen.findByRole('row', { name: 'b.txt' });
  await waitFor(() => expect(statusOf('b.txt')).toBe('done'));
  await userEvent.click(screen.getByRole('button', { name: 'Delete b.txt' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByText('Could not be deleted. Try again.');
  expect(framed.storage.objects.size).toBe(1);
});

it('empties its list by its ref, and leaves the objects', async () => {
  const ref = createRef<StorageManagerHandle>();
  const { container, storage } = mountStorage({ ref });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  act(() => ref.current?.clearFiles());
  await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
  expect(storage.objects.size).toBe(1);
});

it('says once that the network went, with no rate and no time that is left, and goes on when it is back', async () => {
  let isHeld = true;
  const { container, environment } = mountStorage({}, {
    partSize: 10, fault: ({ kind, number }) => (isHeld && kind === 'part' && number > 2 ? 'hang' : undefined),
  });
  const names = Array.from({ length: 10 }, (_, index) => `${index}.txt`);
  choose(container, ...names.map((name) => fileOf(name, 100)));
  await waitFor(() => expect(statusOf('0.txt')).toBe('sending'));
  act(() => environment.setOnline(false));
  const header = container.querySelector<HTMLElement>('[data-foyer-part="storage.header"]');
  await waitFor(() => expect(header?.dataset['phase']).toBe('waiting'));
  expect(header?.textContent).toContain('No connection. Uploads go on by themselves when it is back.');
  expect(header?.textContent).not.toMatch(/B\/s|left/);
  const polite = container.querySelector('[role="status"]');
  await waitFor(() => expect(polite?.textContent).toContain('No connection.'));
  for (const name of names) expect(statusOf(name)).toBe('offline');
  isHeld = false;
  act(() => environment.setOnline(true));
  await waitFor(() => expect(header?.textContent).toContain('10 files uploaded'));
  await waitFor(() => expect(polite?.textContent).toBe('10 files uploaded'));
});
