import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStorageHost, type StorageHost } from './storage-host.fixture.ts';
import type { StoragePage } from './storage-page.fixture.ts';

const MB = 1024 * 1024;

declare global {
  interface Window {
    readonly page: StoragePage;
  }
}

let host: StorageHost;
let page: StorageHost['page'];

const bucket = () => host.sandbox.bucket();
const objects = () => bucket().objects().map(({ key }) => key);

beforeAll(async () => {
  host = await openStorageHost(new URL('./storage-page.fixture.ts', import.meta.url));
  page = host.page;
  await page.evaluate(([outputs, user]) => window.page.open(outputs, user), [host.outputs, host.user] as const);
}, 120_000);

afterAll(() => host?.close());

describe.each([['one request', 1 * MB], ['parts', 12 * MB]])('an upload in %s', (name, size) => {
  test('arrives as it was, and its progress never goes back', async () => {
    const result = await page.evaluate(async ([path, bytes]) => {
      const id = window.page.upload(path, bytes, 7);
      const status = await window.page.reaches(id, ['done', 'failed']);
      const row = window.page.row(id);
      return {
        status, row, seen: window.page.seen(id), end: window.page.uploader().progress(id).get().fraction,
        same: (await window.page.digest(row.path ?? '')) === (await window.page.digestOf(bytes, 7)),
      };
    }, [`whole ${name}`, size] as const);
    expect(result, JSON.stringify(result.row)).toMatchObject({ status: 'done', same: true, end: 1 });
    expect(result.seen).toEqual(result.seen.toSorted((a, b) => a - b));
    expect(bucket().uploads()).toEqual([]);
  });

  test.each([0, 1, 5, 20, 50, 120, 250])('that is cancelled after %i ms is nowhere', async (wait) => {
    const before = objects();
    const status = await page.evaluate(async ([path, bytes, milliseconds]) => {
      const id = window.page.upload(path, bytes, 11);
      await window.page.reaches(id, ['starting']);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const ended = window.page.row(id).status === 'done';
      await window.page.uploader().cancel(id);
      return ended ? 'ended before' : window.page.row(id).status;
    }, [`cancelled ${wait} ${name}`, size, wait] as const);
    expect(['cancelled', 'ended before']).toContain(status);
    if (status === 'cancelled') await expect.poll(() => [objects(), bucket().uploads()]).toEqual([before, []]);
  });

  test.each([0, 5, 50, 150])('that rests after %i ms goes on as one', async (wait) => {
    const result = await page.evaluate(async ([path, bytes, milliseconds]) => {
      const id = window.page.upload(path, bytes, 13);
      await window.page.reaches(id, ['starting']);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await window.page.uploader().pause(id);
      const rested = window.page.row(id).status;
      window.page.uploader().resume(id);
      await window.page.reaches(id, ['done', 'failed']);
      const row = window.page.row(id);
      return { rested, row, same: (await window.page.digest(row.path ?? '')) === (await window.page.digestOf(bytes, 13)) };
    }, [`rested ${wait} ${name}`, size, wait] as const);
    // Once every byte has arrived there is nothing left to pause.
    expect(['paused', 'verifying', 'done']).toContain(result.rested);
    expect(result).toMatchObject({ row: { status: 'done' }, same: true });
    expect(bucket().uploads()).toEqual([]);
  });
});

describe('an upload that is under way goes on', () => {
  const begin = async (path: string) => {
    host.sandbox.faults.add({ kind: 'slow', bytesPerSecond: 2 * MB, operations: ['UploadPart'] });
    return page.evaluate(async (name) => {
      const id = window.page.upload(name, 12 * 1024 * 1024, 17);
      await window.page.reaches(id, ['uploading']);
      return id;
    }, path);
  };
  const ends = (upload: string) => page.evaluate((id) => window.page.reaches(id, ['done', 'failed']), upload);
  const status = (upload: string) => page.evaluate((id) => window.page.row(id).status, upload);

  afterEach(() => host.sandbox.faults.clear());

  test('through a fresh proof', async () => {
    const upload = await begin('proved');
    expect(await page.evaluate((password) => window.page.prove(password), host.user.password)).toBe('done');
    expect(await status(upload)).toBe('uploading');
    host.sandbox.faults.clear();
    expect(await ends(upload)).toBe('done');
  });

  test('where a sign-out everywhere is refused', async () => {
    host.sandbox.faults.add({ kind: 'server-error', status: 503, operations: ['GlobalSignOut'] });
    const upload = await begin('refused');
    expect(await page.evaluate(() => window.page.signOutEverywhere())).toBe('service_unavailable');
    expect(await status(upload)).toBe('uploading');
    host.sandbox.faults.clear();
    expect(await ends(upload)).toBe('done');
  });
});

test('a copy in parts has the headers that a page may read of a bucket as Amplify makes it, and no metadata, which it may not', async () => {
  await bucket().put('own/large', 'bytes', { headers: { 'content-type': 'video/mp4', 'cache-control': 'max-age=60' }, metadata: { colour: 'blue' } });
  await page.evaluate(() => window.page.copy('own/large', 'own/copy', 6 * 1024 ** 3));
  const copy = bucket().objects().find(({ key }) => key === 'own/copy');
  expect(copy).toMatchObject({ contentType: 'video/mp4', headers: { 'cache-control': 'max-age=60' }, metadata: {} });
  expect(copy?.eTag).toMatch(/-1$/);
});
