import { describe, expect, test } from 'vitest';
import { bench, fileOf } from './uploader-bench.fixture.ts';
import type { UploadStatus } from './uploader.protocol.ts';

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
    second.uploader.resume(found);
    while (second.row(found).status !== 'done') {
      await second.clock.advance(10);
      await first.clock.advance(10);
    }
    expect(await first.storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
    expect(first.storage.log.filter(({ kind }) => kind === 'create')).toHaveLength(1);
    expect(first.environment.kept.size).toBe(0);
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
    const another = () => {
      const second = bench({}, {}, first.environment.kept, first.storage, held);
      const until = async (row: string, status: UploadStatus) => {
        while (second.row(row).status !== status) {
          await second.clock.advance(10);
          await first.clock.advance(10);
        }
      };
      return { ...second, until };
    };
    return { first, id, file, held, another };
  };
  const LARGE = 11 * 1024 * 1024;

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
      const source: Pick<FileSystemFileHandle, 'getFile'> = { getFile: async () => file };
      first.environment.kept.set(id, { ...record, source: source as FileSystemFileHandle });
    }
    const { uploader, row, until } = another();
    const [id = ''] = await uploader.recover();
    expect(row(id).needsFile).toBe(false);
    uploader.resumeAll();
    await until(id, 'done');
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

  test('somebody else is not offered it, and the same person is', async () => {
    const { another, first, held } = await cutOff(25);
    first.storage.signIn('eu-west-1:somebody-else');
    held.clear();
    expect(await another().uploader.recover()).toEqual([]);
    first.storage.signIn('eu-west-1:memory');
    const { uploader, until } = another();
    const [id = ''] = await uploader.recover();
    uploader.resume(id);
    await until(id, 'done');
  });
});
