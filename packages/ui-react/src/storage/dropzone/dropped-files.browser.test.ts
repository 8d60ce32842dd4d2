import { expect, it } from 'vitest';
import { holdsFiles, readDropped } from './dropped-files.ts';
import { isForField, pastedFiles } from './pasted-files.ts';

const file = (path: string) => ({
  isDirectory: false, fullPath: `/${path}`, name: path.split('/').at(-1),
  file: (resolve: (file: File) => void) => resolve(new File(['x'], path.split('/').at(-1) ?? '')),
});
const broken = (path: string) => ({ ...file(path), file: (_: unknown, reject: (error: Error) => void) => reject(new Error('gone')) });
const folder = (path: string, entries: readonly object[]) => ({
  isDirectory: true, fullPath: `/${path}`, name: path,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (resolve: (entries: readonly object[]) => void) => setTimeout(() => resolve(left.splice(0, 100))) };
  },
});

/** A drop whose items are there for the moment of the event alone, as in a browser. */
const dropOf = (...entries: readonly object[]) => {
  const transfer = new DataTransfer();
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => new File(['x'], 'a.txt') }));
  Object.defineProperty(transfer, 'items', { get: () => items });
  return { transfer, over: () => items.splice(0) };
};

it('goes through folders to their ends, and keeps paths', async () => {
  const many = Array.from({ length: 250 }, (_, index) => file(`photos/deep/${index}.jpg`));
  const { transfer, over } = dropOf(folder('photos', [file('photos/a.jpg'), folder('photos/deep', many), folder('photos/empty', [])]), file('a.txt'));
  const reading = readDropped(transfer);
  over();
  const { files, unreadable } = await reading;
  expect(files).toHaveLength(252);
  expect(files[0]?.relativePath).toBe('photos/a.jpg');
  expect(files[250]?.relativePath).toBe('photos/deep/249.jpg');
  expect(files[251]).toMatchObject({ file: { name: 'a.txt' } });
  expect(unreadable).toEqual([]);
});

it('takes the other files where one cannot be read', async () => {
  const { transfer } = dropOf(folder('photos', [file('photos/a.jpg'), broken('photos/link'), file('photos/b.jpg')]));
  const { files, unreadable } = await readDropped(transfer);
  expect(files.map(({ relativePath }) => relativePath)).toEqual(['photos/a.jpg', 'photos/b.jpg']);
  expect(unreadable).toEqual(['photos/link']);
});

it('knows files from texts, links and pictures of a page', () => {
  const transferOf = (...types: readonly string[]) => Object.defineProperty(new DataTransfer(), 'types', { value: types });
  expect(holdsFiles(transferOf('Files'))).toBe(true);
  expect(holdsFiles(transferOf('text/plain'))).toBe(false);
  expect(holdsFiles(transferOf('text/uri-list', 'text/html', 'Files'))).toBe(false);
  expect(holdsFiles(null)).toBe(false);
});

it('names pasted pictures by the time, and leaves what is for a field to the field', () => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
  transfer.items.add(new File(['x'], 'plan.pdf'));
  expect(pastedFiles(transfer, new Date('2026-11-27T10:20:30Z')).map(({ name }) => name)).toEqual(['2026-11-27 10-20-30.png', 'plan.pdf']);
  expect(isForField(document.createElement('textarea'))).toBe(true);
  expect(isForField(document.body)).toBe(false);
});
