import { createMemoryEnvironment, createMemoryStorage } from '@foyer/state-machines/memory';
import { createUploader } from '@foyer/state-machines/storage';
import type { LocationData } from '@foyer/state-machines/storage-browser';
import { expect, test, vi } from 'vitest';
import { createBrowserUploads } from './browser-uploads.ts';
import { locationsWithUploads } from './kept-uploads.ts';

const clock = {
  now: Date.now,
  after(delay: number, run: () => void) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  frame: (run: () => void) => clock.after(1, run),
};

function begin() {
  const environment = createMemoryEnvironment(clock);
  const storage = createMemoryStorage({ clock, stepTime: 1 });
  const locks = new Set<string>();
  const open = () => createBrowserUploads({
    storage, environment: createMemoryEnvironment(clock, environment.kept, locks), bucket: undefined, validateFile: undefined, onStored() {},
  });
  const uploads = open();
  const stored = (count: number, { uploader } = uploads) => new Promise<readonly string[]>((resolve) => {
    const look = () => { if (uploader.totals.get().done === count) resolve([...storage.objects.keys()].toSorted()); };
    uploader.totals.subscribe(look);
    look();
  });
  return { uploads, stored, environment, locks, open, storage };
}

test('goes on after a reload, with each file into the folder that was open when it came', async () => {
  const { uploads, stored, environment, locks, open, storage } = begin();
  uploads.add([{ file: new File(['a'], 'a.txt') }, { file: new File(['b'], 'b.txt'), relativePath: 'in/b.txt' }], 'docs/');
  await uploads.uploader.pauseAll();
  uploads.add([{ file: new File(['c'], 'c.txt') }], '');
  await uploads.uploader.pauseAll();
  await vi.waitFor(() => expect(environment.kept.size).toBe(3));
  locks.clear();
  const place: LocationData = { id: 'all', bucket: '', prefix: '', type: 'BUCKET', permissions: ['write'] };
  expect(await locationsWithUploads(storage, environment, [{ ...place, bucket: 'other' }, place])).toEqual([place]);
  const named = { ...storage, bucketName: async (bucket?: unknown) => (bucket === undefined || bucket === 'files' ? 'bucket-of-the-app' : undefined) };
  const files = { ...place, bucket: 'files' };
  expect(await locationsWithUploads(named, environment, [{ ...place, bucket: 'other' }, files])).toEqual([files]);
  const again = open();
  expect(await again.uploader.recover()).toHaveLength(3);
  again.uploader.resumeAll();
  expect(await stored(3, again)).toEqual(['c.txt', 'docs/a.txt', 'docs/in/b.txt']);
});

test('leaves alone what another list of the page has sent', async () => {
  const { environment, locks, open } = begin();
  const storage = createMemoryStorage({ clock });
  const other = createUploader({ storage, environment: createMemoryEnvironment(clock, environment.kept, locks), path: 'docs/', autoUpload: false });
  other.add([new File(['a'], 'a.txt')]);
  await vi.waitFor(() => expect(environment.kept.size).toBe(1));
  locks.clear();
  expect(await open().uploader.recover()).toEqual([]);
});

test('takes one file into each of the folders that it is dropped on', async () => {
  const { uploads, stored } = begin();
  const file = new File(['a'], 'a.txt', { type: 'text/plain', lastModified: 1000 });
  uploads.add([{ file }], 'docs/one/');
  uploads.add([{ file }], 'docs/two/');
  expect(await stored(2)).toEqual(['docs/one/a.txt', 'docs/two/a.txt']);
});
