import { afterEach, expect, test, vi } from 'vitest';
import type { StorageStep } from '../adapters/memory/index.ts';
import { StorageError, type StorageErrorCode } from '../errors/storage-error.ts';
import type { UploaderOptions } from './uploader.protocol.ts';
import { bench, fileOf } from './uploader-bench.fixture.ts';

afterEach(() => vi.doUnmock('./sniff.ts'));

/** An uploader that cannot find out who is signed in, until `mend` is called. */
const benchWithoutIdentity = (code: StorageErrorCode, options: Partial<UploaderOptions> = {}) => {
  let isAway = true;
  const made = bench(options, { fault: ({ kind }: StorageStep) => (isAway && kind === 'identity' ? new StorageError(code) : undefined) });
  return { ...made, mend: () => void (isAway = false) };
};

const ten = Array.from({ length: 10 }, (_, index) => fileOf(`${index}.txt`, 25, `${index}`));

test('files that come without a network wait for it, and each is processed once', async () => {
  const processFile = vi.fn(({ file, key }: { file: File; key: string }) => ({ file, key }));
  const validate = vi.fn(async () => undefined);
  const { uploader, environment, storage, clock, passes, mend, events } = benchWithoutIdentity('network', { processFile, validate });
  environment.setOnline(false);
  uploader.add(ten);
  await passes(() => uploader.totals.get().waitingForNetwork === 10);
  await clock.advance(1_000_000);
  expect(uploader.totals.get()).toMatchObject({ waitingForNetwork: 10, failed: 0 });
  mend();
  environment.setOnline(true);
  await passes(() => uploader.totals.get().done === 10);
  expect(storage.objects.size).toBe(10);
  expect(processFile).toHaveBeenCalledTimes(10);
  expect(validate).toHaveBeenCalledTimes(10);
  expect(events.filter(({ type }) => type === 'failed')).toEqual([]);
});

test('what came without a network outlives a reload from the moment when it is known whose it is', async () => {
  const { uploader, environment, passes, mend } = benchWithoutIdentity('network', { autoUpload: false });
  environment.setOnline(false);
  uploader.add(ten);
  await passes(() => uploader.totals.get().waitingForNetwork === 10);
  expect(environment.kept.size).toBe(0);
  mend();
  environment.setOnline(true);
  await passes(() => environment.kept.size === 10);
  expect(new Set([...environment.kept.values()].map(({ owner }) => owner))).toEqual(new Set(['eu-west-1:memory']));
});

test('a service that does not answer is asked again, later each time, and then given up', async () => {
  const { addOne, row, until, mend, clock, uploader } = benchWithoutIdentity('service_unavailable');
  const id = addOne();
  await until(id, 'queued');
  expect(row(id)).toMatchObject({ attempts: 1, error: { code: 'service_unavailable' } });
  expect(row(id).retryAt).toBeGreaterThan(clock.now());
  await until(id, 'failed');
  expect(row(id)).toMatchObject({ attempts: 6, retryAt: undefined });
  uploader.retry(id);
  await until(id, 'queued');
  mend();
  await until(id, 'done');
  expect(row(id)).toMatchObject({ attempts: 0, error: undefined });
});

test('what will not pass ends the file at once', async () => {
  const { addOne, row, until } = benchWithoutIdentity('not_signed_in');
  const id = addOne();
  await until(id, 'failed');
  expect(row(id)).toMatchObject({ attempts: 0, error: { code: 'not_signed_in' } });
});

test('a file that waits can be paused, goes on when it is resumed, and can be cancelled', async () => {
  const { uploader, addOne, row, until, clock, mend, storage } = benchWithoutIdentity('network', { retry: { firstDelay: 60_000 } });
  const [paused, cancelled] = [addOne(), addOne(fileOf('b.txt', 25, 'y'))];
  await until(paused, 'waitingForNetwork');
  await until(cancelled, 'waitingForNetwork');
  await uploader.pause(paused);
  expect(row(paused)).toMatchObject({ status: 'paused', pending: undefined, error: undefined });
  await uploader.cancel(cancelled);
  mend();
  await clock.advance(1_000_000);
  expect([row(paused).status, row(cancelled).status]).toEqual(['paused', 'cancelled']);
  uploader.resume(paused);
  await until(paused, 'done');
  expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
});

test('a file of the app\'s own that does not load is asked for again', async () => {
  vi.doMock('./sniff.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { addOne, row, until } = bench({ sniff: true });
  const id = addOne();
  await until(id, 'waitingForNetwork');
  expect(row(id).error?.code).toBe('network');
  vi.doUnmock('./sniff.ts');
  await until(id, 'done');
});

test('all that would be sent says that it waits for the network, and what was on its way goes on first', async () => {
  const { uploader, environment, clock, passes, row, storage } = bench({ requests: 4, autoUpload: false });
  const ids = uploader.add(Array.from({ length: 6 }, (_, index) => fileOf(`${index}.txt`, 40, `${index}`)));
  // Digests take time of their own: the first would be done before the last is looked into.
  await passes(() => ids.every((id) => row(id).path !== undefined));
  uploader.start();
  await passes(() => row(ids[0] ?? '').status === 'uploading' && uploader.totals.get().queued === 5);
  environment.setOnline(false);
  await passes(() => uploader.totals.get().waitingForNetwork === 6);
  const [late = ''] = uploader.add([fileOf('late.txt', 40, 'l')]);
  uploader.start(late);
  await passes(() => row(late).status === 'waitingForNetwork');
  await clock.advance(100_000);
  expect(uploader.totals.get()).toMatchObject({ active: 7, waitingForNetwork: 7 });
  expect(uploader.overall.get()).toMatchObject({ rate: undefined, timeLeft: undefined });
  environment.setOnline(true);
  expect(uploader.totals.get().waitingForNetwork).toBe(0);
  await passes(() => uploader.totals.get().done === 7);
  const completed = storage.log.filter(({ kind }) => kind === 'complete').map(({ path }) => path);
  expect(completed).toEqual(['0', '1', '2', '3', '4', '5', 'late'].map((name) => `public/${name}.txt`));
});
