import { createMemoryEnvironment, createMemoryStorage } from '@foyer/state-machines/memory';
import { expect, test } from 'vitest';
import { createBrowserUploads } from './browser-uploads.ts';

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
  let most = 0;
  const records = { ...environment.records, put: async () => void (most += 1), all: async () => [], remove: async () => {} };
  const uploads = createBrowserUploads({ storage, environment: { ...environment, records }, bucket: undefined, validateFile: undefined, onStored() {} });
  const stored = (count: number) => new Promise<readonly string[]>((resolve) => {
    const look = () => { if (uploads.uploader.totals.get().done === count) resolve([...storage.objects.keys()].toSorted()); };
    uploads.uploader.totals.subscribe(look);
    look();
  });
  return { uploads, stored, kept: () => most };
}

test('keeps no record of an upload, as nobody would ask for it again', async () => {
  const { uploads, stored, kept } = begin();
  uploads.add([{ file: new File(['a'], 'a.txt') }], 'docs/');
  expect(await stored(1)).toEqual(['docs/a.txt']);
  expect(kept()).toBe(0);
});

test('takes one file into each of the folders that it is dropped on', async () => {
  const { uploads, stored } = begin();
  const file = new File(['a'], 'a.txt', { type: 'text/plain', lastModified: 1000 });
  uploads.add([{ file }], 'docs/one/');
  uploads.add([{ file }], 'docs/two/');
  expect(await stored(2)).toEqual(['docs/one/a.txt', 'docs/two/a.txt']);
});
