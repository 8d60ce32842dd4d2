import { describe, expect, test, vi } from 'vitest';
import { createMemoryEnvironment, type StorageStep } from '../adapters/memory/index.ts';
import { StorageError } from '../errors/storage-error.ts';
import type { ReadPermission, ReadPermissions, UploadRecord } from '../ports/upload-environment.ts';
import { createUploader } from './create-uploader.ts';
import { deferred } from './deferred.ts';
import { canRetry } from './row-status.ts';
import { bench, fileOf, handleOf } from './uploader-bench.fixture.ts';
import type { UploaderOptions, UploadStatus } from './uploader.protocol.ts';

const LARGE = 11 * 1024 * 1024;

describe('after a reload', () => {
  test('an upload goes on where it was', async () => {
    const first = bench();
    const id = first.addOne();
    await first.reaches(id, 'starting');
    await first.clock.advance(35);
    const sent = first.storage.log.filter(({ kind }) => kind === 'part').length;
    first.environment.setOnline(false);
    expect(sent).toBeGreaterThan(0);
    const second = bench({}, {}, first.environment.kept, first.storage);
    const [found] = (await second.uploader.recover()) as [string];
    expect(second.row(found)).toMatchObject({ status: 'paused', name: 'a.txt', needsFile: false });
    expect(second.uploader.progress(found).get().loaded).toBe(first.uploader.progress(id).get().loaded);
    expect(second.uploader.progress(found).get().loaded).toBeGreaterThan(0);
    second.uploader.resume(found);
    while (second.row(found).status !== 'done') {
      await second.clock.advance(10);
      await first.clock.advance(10);
    }
    expect(await first.storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
    expect(first.storage.log.filter(({ kind }) => kind === 'create')).toHaveLength(1);
    expect(first.environment.kept.size).toBe(0);
  });

  test('and another before anything moved, its bar stands where it was', async () => {
    const first = bench();
    const id = first.addOne();
    await first.reaches(id, 'starting');
    await first.clock.advance(35);
    first.environment.setOnline(false);
    const { loaded } = first.uploader.progress(id).get();
    expect(loaded).toBeGreaterThan(0);
    const second = bench({}, {}, first.environment.kept, first.storage);
    const [found = ''] = await second.uploader.recover();
    const { upload } = first.storage;
    const isAsked = new Promise<void>((resolve) => {
      Object.assign(first.storage, { upload: ((request, watch) => {
        resolve();
        return upload(request, watch);
      }) satisfies typeof upload });
    });
    second.uploader.resume(found);
    await isAsked;
    const third = bench({}, {}, first.environment.kept, first.storage);
    const [again = ''] = await third.uploader.recover();
    expect(third.uploader.progress(again).get().loaded).toBe(loaded);
  });

  test('an object whose answer the reload cut off is known again, and is no name that is taken', async () => {
    const first = bench({ collision: 'rename' }, { fault: ({ kind }) => (kind === 'answer' ? 'hang' : undefined) });
    const id = first.addOne(fileOf('a.txt', 5));
    await first.until(id, 'verifying');
    await first.passes(() => first.storage.objects.size === 1);
    const second = bench({ collision: 'rename' }, {}, first.environment.kept, first.storage);
    const [found = ''] = await second.uploader.recover();
    second.uploader.resume(found);
    while (second.row(found).status !== 'done') {
      await second.clock.advance(10);
      await first.clock.advance(10);
    }
    expect([...first.storage.objects.keys()]).toEqual(['public/a.txt']);
  });

  test.each([['one that is there', 25], ['one that is asked for', 11 * 1024 * 1024]])('an upload of a file, %s, that is cancelled leaves nothing', async (_, size) => {
    const first = bench({}, { partSize: Math.ceil(size / 3) });
    const id = first.addOne(fileOf('a.txt', size));
    await first.reaches(id, 'starting');
    await first.until(id, 'uploading');
    first.environment.setOnline(false);
    await first.until(id, 'waitingForNetwork');
    const second = bench({}, {}, first.environment.kept, first.storage);
    expect(first.storage.parts.size).toBe(1);
    const [found = ''] = await second.uploader.recover();
    expect(second.row(found).needsFile).toBe(size > 25);
    await second.uploader.remove(found);
    expect(first.storage.parts.size).toBe(0);
    expect(first.environment.kept.size).toBe(0);
  });

  /** An upload that waits for the network, and what another page finds of it. */
  const cutOff = async (size: number) => {
    const held = new Set<string>();
    const first = bench({}, { partSize: Math.ceil(size / 3) }, undefined, undefined, held);
    const file = fileOf('a.txt', size);
    const id = first.addOne(file);
    await first.reaches(id, 'starting');
    await first.until(id, 'uploading');
    /** Its time and that of the first, which is the storage's, go on together. */
    const another = (permissions?: ReadPermissions) => {
      const own = permissions && { environment: { ...createMemoryEnvironment(first.clock, first.environment.kept, held), permissions } };
      const second = bench({ ...own }, {}, first.environment.kept, first.storage, held);
      const passes = async (isSo: () => boolean) => {
        while (!isSo()) {
          await second.clock.advance(10);
          await first.clock.advance(10);
        }
      };
      return { ...second, passes, until: (row: string, status: UploadStatus) => passes(() => second.row(row).status === status) };
    };
    return { first, id, file, held, another };
  };

  test('a file that is asked for is taken where it is the same, and not where it is another', async () => {
    const { another, held, first, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const { uploader, row, until, storage } = another();
    const [id = ''] = await uploader.recover();
    expect(row(id)).toMatchObject({ needsFile: true, file: undefined, name: 'a.txt', size: LARGE });
    uploader.resume(id);
    uploader.retryAll();
    expect(row(id).status).toBe('paused');
    expect(await uploader.provideFile(id, fileOf('a.txt', LARGE, 'y'))).toBe(false);
    expect(await uploader.provideFile(id, fileOf('a.txt', LARGE - 1))).toBe(false);
    expect(await uploader.provideFile(id, file)).toBe(true);
    await until(id, 'done');
    expect(storage.begun).toBe(1);
  });

  test('a file that the browser keeps a handle of is opened again', async () => {
    const { first, held, another, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    for (const [id, record] of first.environment.kept) {
      const source = handleOf(async () => file);
      first.environment.kept.set(id, { ...record, source });
    }
    const { uploader, row, until } = another();
    const [id = ''] = await uploader.recover();
    expect(row(id).needsFile).toBe(false);
    uploader.resumeAll();
    await until(id, 'done');
  });

  describe('a handle that may be read once the person has said so', () => {
    /** Two uploads that were cut off, of whose files the browser has handles; it asks before it reads. */
    const found = async (answers: readonly ReadPermission[], given?: File) => {
      const { first, held, another, file } = await cutOff(LARGE);
      first.environment.setOnline(false);
      held.clear();
      const source = handleOf(async () => given ?? file);
      const records = [...first.environment.kept.values()];
      for (const record of [...records, ...records.map((each) => ({ ...each, id: `${each.id}0`, path: 'public/b.txt', resume: undefined }))]) {
        first.environment.kept.set(record.id, { ...record, source });
      }
      const said = [...answers];
      const asked = vi.fn(async (): Promise<ReadPermission> => said.shift() ?? 'prompt');
      const { uploader, row, until } = another({ of: async () => 'prompt', ask: asked });
      const ids = await uploader.recover();
      expect(ids.map((each) => row(each))).toMatchObject([1, 2].map(() => ({ status: 'paused', needsFile: true, needsPermission: true, file: undefined })));
      return { uploader, row, until, ids, asked, file };
    };

    test('goes on from where it was, each by its own press', async () => {
      const { uploader, row, until, ids: [one = '', other = ''], asked } = await found(['granted']);
      uploader.resumeAll();
      expect(asked).not.toHaveBeenCalled();
      expect(await uploader.allow(one)).toBe(true);
      await until(one, 'done');
      expect(row(other)).toMatchObject({ status: 'paused', needsPermission: true });
    });

    test('goes on with all of them in one press, as far as the browser asks', async () => {
      const { uploader, until, row, ids, asked } = await found(['granted', 'prompt', 'granted']);
      expect(await uploader.allow()).toBe(false);
      await until(ids[0] ?? '', 'done');
      expect(row(ids[1] ?? '')).toMatchObject({ status: 'paused', needsPermission: true });
      expect(await uploader.allow()).toBe(true);
      await until(ids[1] ?? '', 'done');
      expect(asked).toHaveBeenCalledTimes(3);
    });

    test('is asked for as a file where they refuse, and taken when it is given', async () => {
      const { uploader, row, until, ids: [one = '', other = ''], file } = await found(['denied', 'granted']);
      expect(await uploader.allow()).toBe(false);
      expect(row(one)).toMatchObject({ needsFile: true, needsPermission: false });
      await until(other, 'done');
      expect(await uploader.provideFile(one, file)).toBe(true);
      await until(one, 'done');
    });

    test('of which a row has ended is not asked about', async () => {
      const { uploader, row, until, ids: [one = '', other = ''], asked } = await found(['granted', 'granted']);
      await uploader.cancel(one);
      expect(row(one)).toMatchObject({ status: 'cancelled', needsPermission: false });
      expect(await uploader.allow()).toBe(true);
      await until(other, 'done');
      expect(asked).toHaveBeenCalledTimes(1);
    });

    test('is asked for as a file where the browser cannot ask', async () => {
      const { uploader, row, ids: [one = ''], asked } = await found([]);
      asked.mockRejectedValue(new DOMException('No such file.', 'NotFoundError'));
      expect(await uploader.allow(one)).toBe(false);
      expect(row(one)).toMatchObject({ status: 'paused', needsFile: true, needsPermission: false });
    });

    test('is asked for as a file where it leads to another one', async () => {
      const { uploader, row, ids: [one = ''] } = await found(['granted'], fileOf('a.txt', LARGE, 'y'));
      expect(await uploader.allow(one)).toBe(true);
      expect(row(one)).toMatchObject({ status: 'paused', needsFile: true, needsPermission: false });
    });
  });

  test('a file that is gone is asked for, and a handle that is at fault says so', async () => {
    const { first, held, another } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const keepHandle = (cause: Error) => {
      for (const [id, record] of first.environment.kept) {
        const source = handleOf(() => Promise.reject(cause));
        first.environment.kept.set(id, { ...record, source });
      }
    };
    keepHandle(new TypeError('no such method'));
    await expect(another().uploader.recover()).rejects.toThrow('no such method');
    keepHandle(new DOMException('It was deleted.', 'NotFoundError'));
    const { uploader, row } = another();
    const [id = ''] = await uploader.recover();
    expect(row(id).needsFile).toBe(true);
  });

  test('a handle of which the browser cannot say whether it may be read takes nothing from the others', async () => {
    const { first, held, another, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const [record = expect.fail()] = first.environment.kept.values();
    const keep = (kept: UploadRecord) => void first.environment.kept.set(kept.id, kept);
    keep({ ...record, source: handleOf(() => Promise.reject(new DOMException('Gone.', 'NotFoundError'))) });
    keep({ ...record, id: `${record.id}0`, path: 'public/b.txt', resume: undefined, source: handleOf(async () => file) });
    const of = vi.fn<ReadPermissions['of']>(async () => 'granted').mockRejectedValueOnce(new DOMException('Gone.', 'NotFoundError'));
    const { uploader, row } = another({ of, ask: async () => 'prompt' });
    const ids = await uploader.recover();
    expect(ids.map((id) => row(id).needsFile)).toEqual([true, false]);
  });

  test('what two look for at once is found once', async () => {
    const { another, first, held } = await cutOff(25);
    first.environment.setOnline(false);
    held.clear();
    const { uploader } = another();
    const [one, two] = await Promise.all([uploader.recover(), uploader.recover()]);
    expect([one, two, uploader.list.get()]).toEqual([one, one, one]);
    expect(one).toHaveLength(1);
  });

  test('what went to the same bucket, said in another way, is found', async () => {
    const { first, held } = await cutOff(25);
    first.environment.setOnline(false);
    held.clear();
    const names = new Map<unknown, string>([[undefined, 'bucket-of-the-app'], ['files', 'bucket-of-the-app'], ['other', 'another-one']]);
    const storage = { ...first.storage, bucketName: async (bucket?: unknown) => names.get(bucket) };
    const find = (bucket: string) =>
      createUploader({ storage, environment: createMemoryEnvironment(first.clock, first.environment.kept, held), path: 'public/', bucket }).recover();
    expect(await find('other')).toEqual([]);
    expect(await find('unknown')).toEqual([]);
    expect(await find('files')).toHaveLength(1);
  });

  test('another tab leaves alone what a tab is sending, and sends it once that one is gone', async () => {
    const { another, first, id, held } = await cutOff(25);
    const second = another();
    expect(await second.uploader.recover()).toEqual([]);
    first.environment.setOnline(false);
    await first.until(id, 'waitingForNetwork');
    expect(await second.uploader.recover()).toEqual([]);
    held.clear();
    expect(await second.uploader.recover()).toHaveLength(1);
  });

  test('a file that is being looked at for the row that asks for it is not added for who signs in meanwhile', async () => {
    const { another, first, held, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const { uploader, clock, storage } = another();
    const [asker = ''] = await uploader.recover();
    expect(uploader.add([file])).toEqual([asker]);
    storage.signIn('other');
    for (let step = 0; step < 50; step += 1) {
      await clock.advance(100);
      await first.clock.advance(100);
    }
    expect(uploader.list.get()).toEqual([]);
    expect(storage.objects.size).toBe(0);
  });

  test('a file whose row left with who signed out goes to the row that is there when they are back', async () => {
    const { another, first, held, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const { uploader, row, until, passes, storage } = another();
    const [before = ''] = await uploader.recover();
    storage.signIn(undefined);
    expect(uploader.list.get()).toEqual([]);
    expect(await uploader.provideFile(before, file)).toBe(false);
    storage.signIn('eu-west-1:memory');
    await passes(() => uploader.list.get().length > 0);
    const [found = ''] = uploader.add([file]);
    expect(uploader.list.get()).toEqual([found]);
    await until(found, 'done');
    await passes(() => first.environment.kept.size === 0);
    expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
    expect(canRetry(row(found))).toBe(false);
  });

  test('a file whose row was cancelled while it asked for it is uploaded as a new row', async () => {
    const { another, first, held, file } = await cutOff(LARGE);
    first.environment.setOnline(false);
    held.clear();
    const { uploader, row, until } = another();
    const [cancelled = ''] = await uploader.recover();
    await uploader.cancelAll();
    expect(row(cancelled).status).toBe('cancelled');
    expect(canRetry(row(cancelled))).toBe(false);
    const [fresh = ''] = uploader.add([file]);
    await until(fresh, 'done');
    expect(fresh).not.toBe(cancelled);
  });

  describe('in two tabs that were restored at once', () => {
    const twice = async () => {
      const cut = await cutOff(25);
      cut.first.environment.setOnline(false);
      cut.held.clear();
      const [one, two] = [cut.another(), cut.another()];
      const [mine = ''] = await one.uploader.recover();
      cut.held.clear();
      const [theirs = ''] = await two.uploader.recover();
      const stored = () => one.storage.objects.get('public/a.txt')?.blob.text();
      return { one, two, mine, theirs, stored, kept: cut.first.environment.kept };
    };

    test.each(['cancelled', 'removed'])('a row that is %s where another tab has finished it takes nothing away', async (how) => {
      const { one, two, mine, theirs, stored } = await twice();
      one.uploader.resume(mine);
      await one.until(mine, 'done');
      await (how === 'cancelled' ? two.uploader.cancel(theirs) : two.uploader.remove(theirs));
      expect(await stored()).toBe('x'.repeat(25));
    });

    test('a row that is cancelled while another tab sends it leaves that one alone', async () => {
      const { one, two, mine, theirs, stored, kept } = await twice();
      one.uploader.resume(mine);
      await one.until(mine, 'uploading');
      await two.uploader.cancel(theirs);
      expect(two.row(theirs).status).toBe('cancelled');
      expect([one.storage.parts.size, kept.size]).toEqual([1, 1]);
      await one.until(mine, 'done');
      expect(await stored()).toBe('x'.repeat(25));
      expect(kept.size).toBe(0);
    });

    test('a row that goes on where another tab has finished it is an upload of its own, and is cancelled as one', async () => {
      const { one, two, mine, theirs, stored } = await twice();
      one.uploader.resume(mine);
      await one.until(mine, 'done');
      await two.clock.advance(600_000);
      two.uploader.resume(theirs);
      await two.until(theirs, 'uploading');
      await two.uploader.cancel(theirs);
      expect(two.row(theirs).status).toBe('cancelled');
      expect(await stored()).toBe('x'.repeat(25));
    });
  });

  test('somebody else is not offered it, and the same person is', async () => {
    const { another, first, held } = await cutOff(25);
    first.storage.signIn('eu-west-1:somebody-else');
    held.clear();
    const theirs = another();
    expect(await theirs.uploader.recover()).toEqual([]);
    await theirs.uploader.dispose();
    first.storage.signIn('eu-west-1:memory');
    const { uploader, until } = another();
    const [id = ''] = await uploader.recover();
    uploader.resume(id);
    await until(id, 'done');
  });
});

describe('files that wait for their turn at a reload', () => {
  /** A page that has begun with the first file, and what another page finds. */
  const waiting = async (files: readonly File[], options: Partial<UploaderOptions> = {}, size = 25) => {
    const held = new Set<string>();
    const first = bench({ requests: 1, ...options }, { partSize: Math.ceil(size / 3) }, undefined, undefined, held);
    const ids = first.uploader.add(files);
    await first.passes(() => first.environment.kept.size >= files.length);
    const another = (more: Partial<UploaderOptions> = {}) => {
      const second = bench({ ...options, ...more }, {}, first.environment.kept, first.storage, held);
      const passes = async (isSo: () => boolean) => {
        while (!isSo()) {
          await second.clock.advance(10);
          await first.clock.advance(10);
        }
      };
      return { ...second, passes, until: (id: string, status: UploadStatus) => passes(() => second.row(id).status === status) };
    };
    const crash = () => {
      first.environment.setOnline(false);
      held.clear();
    };
    return { first, ids, another, crash };
  };
  const some = (count: number, size = 25) => Array.from({ length: count }, (_, index) => fileOf(`${index}.txt`, size, String(index % 10)));

  test('are offered in their order, and sent when they are resumed', async () => {
    const { first, another, crash } = await waiting(some(12), { path: ({ identityId }) => `private/${identityId}/` });
    crash();
    const { uploader, row, passes } = another();
    const found = await uploader.recover();
    expect(found.map((id) => row(id).name)).toEqual(some(12).map(({ name }) => name));
    expect(found.map((id) => [row(id).status, row(id).needsFile])).toEqual(found.map(() => ['paused', false]));
    uploader.resumeAll();
    await passes(() => uploader.totals.get().done === 12);
    expect(await first.storage.objects.get('private/eu-west-1:memory/7.txt')?.blob.text()).toBe('7'.repeat(25));
    expect(first.storage.objects.size).toBe(12);
    expect(first.environment.kept.size).toBe(0);
  });

  test('are offered too where the app had not let them go', async () => {
    const { another, crash } = await waiting(some(2), { autoUpload: false });
    crash();
    expect(await another().uploader.recover()).toHaveLength(2);
  });

  test('are not offered to another tab while theirs is there, and once to a list', async () => {
    const { another, crash } = await waiting(some(3));
    const second = another();
    expect(await second.uploader.recover()).toEqual([]);
    crash();
    expect(await second.uploader.recover()).toHaveLength(3);
    expect(await second.uploader.recover()).toEqual([]);
    expect(await another().uploader.recover()).toEqual([]);
  });

  test('that are cancelled, removed or refused are not offered again', async () => {
    const { first, ids, another, crash } = await waiting(some(4));
    await first.uploader.cancel(ids[1] ?? '');
    await first.uploader.remove(ids[2] ?? '');
    crash();
    const { uploader, row } = another();
    const found = await uploader.recover();
    expect(found.map((id) => row(id).name)).toEqual(['0.txt', '3.txt']);
    await uploader.removeAll();
    expect(first.environment.kept.size).toBe(0);
  });

  test('are looked into as others are: what processFile makes of them is sent', async () => {
    const processFile = ({ file, key }: { file: File; key: string }) => ({ file: new Blob([file, '!']), key: `made-${key}` });
    const { first, another, crash } = await waiting(some(3), { processFile });
    crash();
    const { uploader, passes } = another();
    await uploader.recover();
    uploader.resumeAll();
    await passes(() => uploader.totals.get().done === 3);
    expect(await first.storage.objects.get('public/made-2.txt')?.blob.text()).toBe(`${'2'.repeat(25)}!`);
  });

  test('of which a large one was made in the page are made again, and what was sent of it is taken away', async () => {
    const processFile = ({ file }: { file: File }) => ({ file: new Blob([file, 'made']) });
    const { first, another, crash } = await waiting([fileOf('b.txt', LARGE)], { processFile }, LARGE);
    // In small steps, none of which goes past the upload.
    while (first.storage.parts.size === 0) await first.clock.advance(1);
    crash();
    const { uploader, row } = another();
    const [id = ''] = await uploader.recover();
    expect(first.storage.parts.size).toBe(0);
    expect(row(id)).toMatchObject({ name: 'b.txt', size: LARGE, needsFile: true });
  });

  test('keep so many bytes and no more; the others are asked for, and go to their rows however they are added', async () => {
    const files = some(12, 9 * 1024 * 1024);
    const { another, crash } = await waiting(files, { autoUpload: false }, files[0]?.size);
    crash();
    const { uploader, row, until } = another();
    const found = await uploader.recover();
    const asking = found.filter((id) => row(id).needsFile);
    expect(asking).toHaveLength(1);
    const [id = ''] = asking;
    const asked = files.find(({ name }) => name === row(id).name) ?? files[0];
    if (!asked) throw new Error('no file');
    const stranger = new File(['other'], asked.name, { lastModified: asked.lastModified });
    expect(await uploader.provideFile(id, stranger)).toBe(false);
    expect(uploader.add([stranger])).not.toEqual([id]);
    expect(uploader.add([asked])).toEqual([id]);
    await until(id, 'done');
    expect(uploader.list.get()).toHaveLength(13);
  });
});

describe('what was found and not begun', () => {
  /** A page that finds a file of the person who is there; another one waits for somebody else. */
  const fileOfEach = async () => {
    const first = bench({ autoUpload: false });
    first.addOne(fileOf('mine.txt'));
    await first.passes(() => first.environment.kept.size > 0);
    const [mine] = first.environment.kept.values();
    if (!mine) throw new Error('no record was kept');
    first.environment.kept.set('theirs', { ...mine, id: 'theirs', owner: 'other', name: 'theirs.txt', path: 'public/theirs.txt' });
    const found = bench({}, {}, first.environment.kept);
    return { ...found, ids: await found.uploader.recover() };
  };

  test('stays for a later page where its list goes, with what was sent of it', async () => {
    const first = bench();
    const id = first.addOne();
    await first.reaches(id, 'starting');
    await first.clock.advance(35);
    first.environment.setOnline(false);
    const held = new Set<string>();
    const open = () => bench({}, {}, first.environment.kept, first.storage, held);
    const second = open();
    const [found = ''] = await second.uploader.recover();
    // A word for files that wait is none for this one.
    second.uploader.start();
    await second.uploader.dispose();
    expect(second.uploader.list.get()).toEqual([]);
    expect(second.events.map(({ type }) => type)).toEqual(['added']);
    expect(first.storage.parts.size).toBe(1);

    expect(await second.uploader.recover()).not.toContain(found);
    expect(second.uploader.list.get()).toHaveLength(1);
    await second.uploader.dispose();
    const third = open();
    const [again = ''] = await third.uploader.recover();
    expect(third.row(again)).toMatchObject({ name: 'a.txt', status: 'paused' });
    third.uploader.resume(again);
    await third.uploader.dispose();
    expect(first.storage.parts.size).toBe(0);
    expect(first.environment.kept.size).toBe(0);
  });

  test('leaves the list where somebody else signs in, and is offered to whose it is when they are back', async () => {
    const { uploader, environment, storage, row, passes, ids } = await fileOfEach();
    storage.signIn('other');
    expect(uploader.list.get()).toEqual([]);
    await passes(() => uploader.list.get().length > 0);
    expect(uploader.list.get().map((id) => row(id).name)).toEqual(['theirs.txt']);
    storage.signIn('eu-west-1:memory');
    await passes(() => uploader.list.get().length > 0);
    expect(uploader.list.get().map((id) => [row(id).name, row(id).status])).toEqual([['mine.txt', 'paused']]);
    expect(ids).toHaveLength(1);
    uploader.resumeAll();
    await passes(() => uploader.totals.get().done === 1);
    expect([...storage.objects.keys()]).toEqual(['public/mine.txt']);
    expect([...environment.kept.values()].map(({ name }) => name)).toEqual(['theirs.txt']);
  });

});

test('what was stopped as somebody else signed in is offered to whose it is when they are back, and goes on where it was', async () => {
  const { uploader, storage, environment, addOne, until, clock, passes, row } = bench();
  await uploader.recover();
  await until(addOne(), 'uploading');
  await clock.advance(15);
  storage.signIn('other');
  await clock.advance(1000);
  expect(uploader.list.get()).toEqual([]);
  storage.signIn('eu-west-1:memory');
  await passes(() => uploader.list.get().length > 0);
  const [id = ''] = uploader.list.get();
  expect(row(id)).toMatchObject({ name: 'a.txt', status: 'paused', needsFile: false });
  uploader.resume(id);
  await passes(() => row(id).status === 'done');
  expect(storage.begun).toBe(1);
  expect(environment.kept.size).toBe(0);
});

test('a failed upload that leaves the list is not offered again, and leaves nothing', async () => {
  let isDown = true;
  const fault = ({ kind }: StorageStep) => (isDown && kind === 'complete' ? new StorageError('network') : undefined);
  const { uploader, storage, environment, addOne, until, passes } = bench({ retry: { attempts: 0 } }, { fault });
  const id = addOne();
  await until(id, 'failed');
  expect(storage.parts.size).toBe(1);
  isDown = false;
  await uploader.remove(id);
  await passes(() => storage.parts.size === 0 && environment.kept.size === 0);
});

describe('where it cannot be looked for what was cut off', () => {
  /** Somebody left an upload half sent; what the next page finds out of who is signed in goes wrong as long as `isAway`. */
  const leave = async () => {
    let isAway: StorageError | undefined;
    const first = bench({}, { fault: ({ kind }: StorageStep) => (kind === 'identity' ? isAway : undefined) });
    const id = first.addOne();
    await first.reaches(id, 'starting');
    await first.clock.advance(35);
    first.environment.setOnline(false);
    const second = bench({}, {}, first.environment.kept, first.storage);
    const found = () => second.uploader.list.get().map((each) => second.row(each).name);
    /** The time of the storage, which is that of the first, goes on with that of the second. */
    const bothPass = async (isSo: () => boolean) => {
      while (!isSo()) {
        await second.clock.advance(10);
        await first.clock.advance(10);
      }
    };
    return { ...second, found, bothPass, storage: first.storage, away: (error: StorageError | undefined) => void (isAway = error) };
  };

  test('it is offered when the network is back', async () => {
    const { uploader, environment, found, away, passes, clock } = await leave();
    away(new StorageError('network'));
    environment.setOnline(false);
    await expect(uploader.recover()).rejects.toMatchObject({ code: 'network' });
    await clock.advance(1_000_000);
    expect(found()).toEqual([]);
    away(undefined);
    environment.setOnline(true);
    await passes(() => found().length > 0);
    expect(found()).toEqual(['a.txt']);
  });

  test('it is offered when the service answers again', async () => {
    const { uploader, found, away, passes, clock } = await leave();
    away(new StorageError('service_unavailable'));
    await expect(uploader.recover()).rejects.toMatchObject({ code: 'service_unavailable' });
    await clock.advance(20_000);
    expect(found()).toEqual([]);
    away(undefined);
    await passes(() => found().length > 0);
    expect(found()).toEqual(['a.txt']);
  });

  test.each([[undefined], [new StorageError('not_signed_in')]])('it is offered to whose it is, once that one signs in (before: %s)', async (before) => {
    const { uploader, storage, found, away, passes } = await leave();
    storage.signIn(undefined);
    away(before);
    expect(await uploader.recover()).toEqual([]);
    away(undefined);
    storage.signIn('eu-west-1:memory');
    await passes(() => found().length > 0);
    expect(found()).toEqual(['a.txt']);
  });

  test('it is not offered to who signs in while it is looked for', async () => {
    const { uploader, storage, found } = await leave();
    const { identity } = storage;
    Object.assign(storage, {
      async identity(signal: AbortSignal) {
        const mine = await identity(signal);
        Object.assign(storage, { identity });
        storage.signIn('other');
        return mine;
      },
    });
    expect(await uploader.recover()).toEqual([]);
    expect(found()).toEqual([]);
  });

  test('it is not put into the list of who signs in while something else is taken away, and they are offered their own', async () => {
    const { uploader, storage, environment, bothPass, row, clock } = await leave();
    const [left] = environment.kept.values();
    if (!left) throw new Error('no record was kept');
    environment.kept.set('given-up', { ...left, id: 'given-up', path: 'public/given-up.txt', givenUp: true });
    const waiting = { identity: undefined, resume: undefined, startedAt: undefined };
    environment.kept.set('theirs', { ...left, ...waiting, id: 'theirs', owner: 'other', name: 'theirs.txt', path: 'public/theirs.txt' });
    const { discard } = storage;
    const goesOn = deferred<undefined>();
    let isAsked = false;
    Object.assign(storage, {
      async discard(...given: Parameters<typeof discard>) {
        isAsked = true;
        await goesOn.promise;
        return discard(...given);
      },
    });
    const found = uploader.recover();
    await bothPass(() => isAsked);
    storage.signIn('other');
    const rows = () => uploader.list.get().map((id) => row(id));
    const paused = () => rows().filter(({ status }) => status === 'paused').map(({ name }) => name);
    await bothPass(() => paused().length > 0);
    goesOn.resolve(undefined);
    await found;
    await clock.advance(20_000);
    expect(paused()).toEqual(['theirs.txt']);
    uploader.resumeAll();
    uploader.retryAll();
    await bothPass(() => rows().some(({ status }) => status === 'done'));
    expect([...storage.objects.keys()]).toEqual(['public/theirs.txt']);
  });

  test('an uploader that is let go of while it looks finds nothing, and does not look again', async () => {
    const { uploader, storage, found, clock } = await leave();
    const answer = deferred<string | undefined>();
    const identity = vi.fn(() => answer.promise);
    Object.assign(storage, { identity });
    const looked = uploader.recover();
    await vi.waitFor(() => expect(identity).toHaveBeenCalled());
    await uploader.dispose();
    answer.resolve('eu-west-1:memory');
    expect(await looked).toEqual([]);
    expect(found()).toEqual([]);

    identity.mockRejectedValue(new StorageError('network'));
    const failed = uploader.recover();
    const disposed = uploader.dispose();
    await expect(failed).rejects.toMatchObject({ code: 'network' });
    await disposed;
    identity.mockClear();
    await clock.advance(1_000_000);
    expect(identity).not.toHaveBeenCalled();
  });

  test('an uploader that is let go of while it looks, and asked again, finds it once', async () => {
    const { uploader, found } = await leave();
    const looks = [uploader.recover()];
    const disposed = uploader.dispose();
    looks.push(uploader.recover());
    await Promise.all([...looks, disposed]);
    expect(found()).toEqual(['a.txt']);
  });

  test('nothing looks again once the uploader is let go of, or where nobody asked for it', async () => {
    const { uploader, found, away, environment, clock, storage } = await leave();
    storage.signIn('other');
    storage.signIn('eu-west-1:memory');
    away(new StorageError('network'));
    await expect(uploader.recover()).rejects.toMatchObject({ code: 'network' });
    await uploader.dispose();
    away(undefined);
    environment.setOnline(true);
    await clock.advance(1_000_000);
    expect(found()).toEqual([]);
  });
});

describe('whose a file is', () => {
  test('one that could be noted under no name is not noted under that of who signs in next', async () => {
    let away: StorageError | undefined = new StorageError('network');
    const fault = ({ kind }: StorageStep) => (kind === 'identity' ? away : undefined);
    const { storage, environment, addOne, until, passes } = bench({ retry: { attempts: 0 }, autoUpload: false }, { fault });
    await until(addOne(), 'failed');
    away = undefined;
    storage.signIn('other');
    addOne(fileOf('b.txt'));
    await passes(() => environment.kept.size > 0);
    expect([...environment.kept.values()]).toMatchObject([{ name: 'b.txt', owner: 'other' }]);
  });

  test('one that is added while it is asked who was signed in before is noted under the name of who added it', async () => {
    const { uploader, storage, environment, addOne, passes } = bench({ autoUpload: false });
    const [before, now] = [deferred<string>(), deferred<string>()];
    Object.assign(storage, { identity: () => before.promise });
    addOne();
    storage.signIn('other');
    Object.assign(storage, { identity: () => now.promise });
    const id = addOne(fileOf('b.txt'));
    before.resolve('eu-west-1:memory');
    // The earlier answer is heard first.
    await before.promise;
    now.resolve('other');
    await passes(() => environment.kept.size > 0 && uploader.row(id).get()?.path !== undefined);
    expect([...environment.kept.values()]).toMatchObject([{ name: 'b.txt', owner: 'other' }]);
  });
});

test('after a reload it is known still that nobody may look at what was stored: a cancelled upload is that, and no failure', async () => {
  const rules = { partSize: 10, may: { read: false, remove: false } };
  const first = bench({ writeOnly: true }, rules);
  const id = first.addOne();
  await first.reaches(id, 'starting');
  await first.clock.advance(35);
  first.environment.setOnline(false);
  expect(first.storage.parts.size).toBe(1);
  const { uploader, row } = bench({ writeOnly: true }, {}, first.environment.kept, first.storage);
  const [found = ''] = await uploader.recover();
  await uploader.cancel(found);
  expect(row(found)).toMatchObject({ status: 'cancelled', error: undefined });
  expect(first.storage.parts.size).toBe(0);
});
