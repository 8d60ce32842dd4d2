import { describe, expect, test, vi } from 'vitest';
import type { StorageStep } from '../adapters/memory/index.ts';
import { StorageError } from '../errors/storage-error.ts';
import { deferred } from './deferred.ts';
import { bench, fileOf } from './uploader-bench.fixture.ts';
import type { PathContext, ProcessedFile, UploaderOptions } from './uploader.protocol.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('what is taken', () => {
  test('as many as there is room for, and the rest says why it is not', () => {
    const { uploader, row } = bench({ maxFileCount: 3 });
    uploader.add([fileOf('1'), fileOf('2')]);
    const ids = uploader.add([fileOf('3'), fileOf('4'), fileOf('5'), fileOf('6')]);
    expect(ids.map((id) => row(id).rejection?.code)).toEqual([undefined, 'too_many', 'too_many', 'too_many']);
    expect(uploader.totals.get()).toMatchObject({ count: 6, rejected: 3 });
  });

  test('room is there again when a row goes', async () => {
    const { uploader, row, addOne } = bench({ maxFileCount: 1 });
    await uploader.remove(addOne(fileOf('1')));
    expect(row(addOne(fileOf('2'))).rejection).toBeUndefined();
  });

  test('by type, size and sum', () => {
    const { uploader, row } = bench({ acceptedFileTypes: ['image/*', '.txt'], minFileSize: 2, maxFileSize: 30, maxTotalSize: 50 });
    const ids = uploader.add([
      fileOf('a.exe', 9, 'x', 'application/x-msdownload'), fileOf('b.txt', 1), fileOf('c.txt', 31), fileOf('d.txt', 30), fileOf('e.txt', 30),
    ]);
    expect(ids.map((id) => row(id).rejection?.code)).toEqual(['file_type', 'too_small', 'too_large', undefined, 'total_too_large']);
  });

  test('not what its bytes say it is not', async () => {
    const { uploader, row, reaches, until } = bench({ acceptedFileTypes: ['image/*'] });
    const [fake, real] = uploader.add([
      new File(['MZ is a program'], 'fake.png', { type: 'image/png' }), new File([PNG], 'real.png', { type: 'image/png' }),
    ]) as [string, string];
    await reaches(fake, 'rejected');
    expect(row(fake).rejection).toEqual({ code: 'content_mismatch', found: 'application/x-msdownload' });
    await until(real, 'done');
  });

  test('not what the app refuses, and not what systems leave behind', async () => {
    const { uploader, row, reaches } = bench({ validate: async (file) => (file.name === 'no.txt' ? 'We know this one.' : undefined) });
    const ids = uploader.add([fileOf('.DS_Store'), fileOf('no.txt')]) as [string];
    expect(ids).toHaveLength(1);
    await reaches(ids[0], 'rejected');
    expect(row(ids[0]).rejection).toEqual({ code: 'refused', reason: 'We know this one.' });
  });
});

describe('what is sent', () => {
  test('is what processFile made, once, in everything', async () => {
    let calls = 0;
    const processFile = ({ key }: { key: string }): ProcessedFile => {
      calls += 1;
      return { file: new Blob(['{}'], { type: 'application/json' }), key: `${key}.json`, metadata: { by: 'app' } };
    };
    const { addOne, uploader, row, until, storage } = bench({ processFile });
    const id = addOne();
    void uploader.pauseAll();
    await until(id, 'paused');
    uploader.resume(id);
    await until(id, 'done');
    expect(calls).toBe(1);
    expect(row(id)).toMatchObject({ size: 2, type: 'application/json', path: 'public/a.txt.json' });
    expect(storage.objects.get('public/a.txt.json')).toMatchObject({ size: 2, contentType: 'application/json', metadata: { by: 'app' } });
    expect(uploader.progress(id).get()).toMatchObject({ total: 2, fraction: 1 });
  });

  test.each([
    ['photos/', undefined, ['photos/a.txt', 'photos/b.txt']],
    ['photos/2026-', undefined, ['photos/2026-a.txt', 'photos/2026-b.txt']],
    [({ identityId = '' }: PathContext) => `private/${identityId}`, undefined, ['private/eu-west-1:memorya.txt', 'private/eu-west-1:memoryb.txt']],
    ['photos', '/2026/', ['photos/2026/a.txt', 'photos/2026/b.txt']],
    ['photos/', '/2026/', ['photos/2026/a.txt', 'photos/2026/b.txt']],
  ] as const)('goes to %s and its own name, whatever the path ends in', async (path, below, expected) => {
    const { uploader, until, storage } = bench({
      path, ...(below && { processFile: ({ file, key }: { file: File; key: string }) => ({ file, key: below + key }) }),
    });
    await Promise.all(uploader.add([fileOf('a.txt'), fileOf('b.txt', 25, 'y')]).map((id) => until(id, 'done')));
    expect([...storage.objects.keys()].toSorted()).toEqual(expected);
  });

  test('goes with a checksum, unless the app wants none', async () => {
    const sums = async (options: Partial<UploaderOptions>) => {
      const { storage, addOne, until } = bench(options);
      await until(addOne(), 'done');
      return [...storage.objects.values()].map(({ request }) => request?.checksum);
    };
    expect([await sums({}), await sums({ checksum: false })]).toEqual([[true], [false]]);
  });

  test('goes by the accelerated endpoint where the app or processFile says so', async () => {
    const { storage, addOne, until } = bench({ useAccelerateEndpoint: true, processFile: ({ file }) => (file.name === 'b.txt' ? { file, useAccelerateEndpoint: false } : { file }) });
    const sent: unknown[] = [];
    const { upload } = storage;
    Object.assign(storage, { upload: (...given: Parameters<typeof upload>) => { sent.push(given[0].useAccelerateEndpoint); return upload(...given); } });
    await until(addOne(), 'done');
    await until(addOne(fileOf('b.txt', 25, 'y')), 'done');
    expect(sent).toEqual([true, false]);
  });

  test('keeps the folders of a dropped folder, without steps upwards', async () => {
    const { uploader, until, row } = bench({ path: ({ identityId }) => `private/${identityId}/` });
    const [id] = uploader.add([{ file: fileOf('é.txt'.normalize('NFD')), relativePath: '../album/./é.txt'.normalize('NFD') }]) as [string];
    await until(id, 'done');
    expect(row(id).path).toBe('private/eu-west-1:memory/album/é.txt');
  });

  test('is noticed when it is there twice, and refused where the app wants that', async () => {
    const noted = bench();
    noted.uploader.add([fileOf('a.txt'), fileOf('b.txt')]);
    await noted.passes(() => noted.uploader.totals.get().done === 2);
    expect(noted.events.filter((event) => event.type === 'duplicate')).toHaveLength(1);
    expect(noted.storage.objects.size).toBe(2);
    const refused = bench({ duplicates: 'reject' });
    refused.uploader.add([fileOf('a.txt'), fileOf('b.txt')]);
    await refused.passes(() => refused.uploader.totals.get().active === 0);
    expect(refused.uploader.totals.get()).toMatchObject({ done: 1, rejected: 1 });
  });

  test.each([
    ['skip', 'rejected', ['public/a.txt'], undefined],
    ['rename', 'done', ['public/a (2).txt', 'public/a.txt'], 'public/a (2).txt'],
    ['fail', 'failed', ['public/a.txt'], undefined],
    ['replace', 'done', ['public/a.txt'], 'public/a.txt'],
  ] as const)('where the path is taken: %s', async (collision, status, paths, path) => {
    const { storage, addOne, until, row } = bench({ collision });
    storage.put('public/a.txt', 'was there');
    const id = addOne();
    await until(id, status);
    expect([...storage.objects.keys()].toSorted()).toEqual(paths);
    if (collision !== 'replace') expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('was there');
    expect(row(id).object?.path).toBe(path);
  });

  test('where nothing is told on the way, as of an empty file, the row is at the path where it went', async () => {
    const { storage, addOne, until, row } = bench({ collision: 'rename' });
    const { upload } = storage;
    Object.assign(storage, { upload: ((request, watch) => upload(request, { ...watch, onPhase: () => {}, onProgress: () => {} })) satisfies typeof upload });
    storage.put('public/a.txt', 'was there');
    const id = addOne();
    await until(id, 'done');
    expect(row(id).path).toBe('public/a (2).txt');
  });

  test.each([
    ['after its last byte', { kind: 'answer', status: 'failed', code: 'unconfirmed' }],
    ['before that', { kind: 'part', status: 'cancelled', code: undefined }],
  ] as const)('a cancel of a person who may not look, where the connection was lost %s, says what is true, and asks nothing', async (_, { kind, status, code }) => {
    const fault = (step: StorageStep) => (step.kind === kind ? new StorageError('network') : undefined);
    const { storage, addOne, until, row, uploader } = bench({ writeOnly: true }, { may: { read: false, remove: false }, fault });
    const holds = vi.spyOn(storage, 'holds');
    const id = addOne();
    await until(id, 'waitingForNetwork');
    await uploader.cancel(id);
    expect(row(id)).toMatchObject({ status, error: code && { code } });
    expect(storage.objects.size).toBe(kind === 'answer' ? 1 : 0);
    expect([storage.parts.size, holds.mock.calls.length]).toEqual([0, 0]);
  });

  test('an upload of which nobody can tell whether it was stored is sent anew by a retry, and its bar with it', async () => {
    let isDown = true;
    const fault = ({ kind }: StorageStep) => (isDown && kind === 'answer' ? new StorageError('network') : undefined);
    const { addOne, until, row, uploader, passes } = bench({ writeOnly: true }, { may: { read: false, remove: false }, fault });
    const id = addOne();
    await until(id, 'waitingForNetwork');
    await uploader.cancel(id);
    expect(row(id)).toMatchObject({ status: 'failed', error: { code: 'unconfirmed' } });
    isDown = false;
    uploader.retry(id);
    expect([uploader.progress(id).get(), uploader.overall.get()]).toMatchObject([{ loaded: 0, fraction: 0 }, { loaded: 0, total: 25 }]);
    await passes(() => uploader.progress(id).get().loaded > 0);
    expect(uploader.progress(id).get().fraction).toBeLessThan(0.9);
    await until(id, 'done');
    expect(uploader.overall.get()).toMatchObject({ loaded: 25, total: 25, fraction: 1 });
  });

  test('a pause while it is found out whose object is there rests, and going on sends it', async () => {
    const look = deferred<undefined>();
    let isTaken = false;
    // A server may say that a path is taken before it has all bytes.
    const fault = ({ kind, path }: StorageStep) => (isTaken && kind === 'part' && path === 'public/a.txt' ? new StorageError('already_exists') : undefined);
    const { storage, addOne, until, row, uploader, passes, clock, events } = bench({ collision: 'rename' }, { fault });
    const holds = vi.spyOn(storage, 'holds').mockImplementation(() => look.promise);
    const id = addOne();
    await passes(() => uploader.progress(id).get().loaded > 0);
    storage.put('public/a.txt', 'of somebody else');
    isTaken = true;
    await passes(() => holds.mock.calls.length > 0);
    await uploader.pause(id);
    look.resolve(undefined);
    const steps = storage.log.length;
    await clock.advance(1000);
    expect([row(id).status, row(id).pending, storage.log.length]).toEqual(['paused', undefined, steps]);
    expect(events.filter(({ type }) => type === 'paused')).toHaveLength(1);
    uploader.resume(id);
    await until(id, 'done');
    expect([...storage.objects.keys()].toSorted()).toEqual(['public/a (2).txt', 'public/a.txt']);
  });

  test.each([
    ['skip', 'rejected', ['public/a.txt'], 'was there'],
    ['rename', 'done', ['public/a (2).txt', 'public/a.txt'], 'was there'],
    ['replace', 'done', ['public/a.txt'], 'x'.repeat(25)],
  ] as const)('waits for the person where the path is taken, before a byte goes: %s', async (choice, status, paths, content) => {
    const { storage, addOne, until, row, uploader, events } = bench({ collision: 'ask' });
    storage.put('public/a.txt', 'was there');
    const id = addOne();
    await until(id, 'asking');
    expect(storage.log.filter(({ kind }) => kind === 'part')).toEqual([]);
    expect(uploader.totals.get()).toMatchObject({ asking: 1, active: 0 });
    expect(events.filter(({ type }) => type === 'asking')).toHaveLength(1);
    await uploader.pauseAll();
    uploader.resumeAll();
    uploader.retryAll();
    expect(row(id).status).toBe('asking');
    uploader.choose(id, choice);
    await until(id, status);
    expect([...storage.objects.keys()].toSorted()).toEqual(paths);
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe(content);
  });

  test('is one choice for all that ask, and those that come later ask again', async () => {
    const { storage, uploader, passes, addOne, until } = bench({ collision: 'ask' });
    for (const name of ['a', 'b', 'c']) storage.put(`public/${name}.txt`, 'was there');
    uploader.add([fileOf('a.txt'), fileOf('b.txt', 25, 'y'), fileOf('free.txt', 25, 'z')]);
    await passes(() => uploader.totals.get().asking === 2 && uploader.totals.get().done === 1);
    uploader.chooseAll('rename');
    await passes(() => uploader.totals.get().done === 3);
    expect([...storage.objects.keys()]).toEqual(expect.arrayContaining(['public/a (2).txt', 'public/b (2).txt', 'public/free.txt']));
    await until(addOne(fileOf('c.txt', 25, 'w')), 'asking');
  });

  test('asks where the path was taken while its bytes went, and where nobody may look', async () => {
    const { storage, addOne, until, uploader } = bench({ collision: 'ask', writeOnly: true }, { may: { read: false, remove: false } });
    storage.put('public/a.txt', 'was there');
    const id = addOne();
    await until(id, 'asking');
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('was there');
    uploader.choose(id, 'replace');
    await until(id, 'done');
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
  });

  test('is cancelled while it asks, and nothing was sent', async () => {
    const { storage, addOne, until, uploader, row } = bench({ collision: 'ask' });
    storage.put('public/a.txt', 'was there');
    const id = addOne();
    await until(id, 'asking');
    await uploader.cancel(id);
    expect(row(id).status).toBe('cancelled');
    uploader.choose(id, 'replace');
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('was there');
  });

  test('needs no look for those who may write alone', async () => {
    const { addOne, until } = bench({ writeOnly: true, collision: 'fail' }, { may: { read: false, remove: false } });
    await until(addOne(), 'done');
  });
});

describe('a look at a file', () => {
  test('ends with a cancel, and tells the app', async () => {
    let seen: AbortSignal | undefined;
    const { uploader, addOne, row, reaches } = bench({
      validate: (_, signal) => new Promise((_resolve, reject) => {
        seen = signal;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    });
    const id = addOne();
    await reaches(id, 'validating');
    await uploader.cancel(id);
    expect(seen?.aborted).toBe(true);
    expect(row(id)).toMatchObject({ status: 'cancelled', error: undefined });
  });

  test('that the app fails is a failure, and a retry looks again', async () => {
    let broken = true;
    const { addOne, row, until, uploader } = bench({
      processFile: ({ file }) => {
        if (broken) throw new Error('no codec');
        return { file };
      },
    });
    const id = addOne();
    await until(id, 'failed');
    expect(row(id).error).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('processFile') });
    broken = false;
    uploader.retry(id);
    await until(id, 'done');
  });
});

test('small files go first where the app wants that', async () => {
  const { uploader, environment, events, passes } = bench({ smallFirst: true, requests: 1 });
  environment.setOnline(false);
  uploader.add([fileOf('large.txt', 60, 'y'), fileOf('middle.txt', 20, 'x'), fileOf('small.txt', 5, 'z')]);
  await passes(() => uploader.totals.get().waitingForNetwork === 3);
  environment.setOnline(true);
  await passes(() => events.filter((event) => event.type === 'done').length === 3);
  expect(events.flatMap((event) => (event.type === 'done' ? [event.row.name] : []))).toEqual(['small.txt', 'middle.txt', 'large.txt']);
});
