import { beforeEach, expect, test } from 'vitest';
import type { UploadRecord } from '../../ports/upload-environment.ts';
import { createIndexedRecords } from './indexed-records.ts';

const record = (id: string, more: Partial<UploadRecord> = {}): UploadRecord => ({
  id, owner: 'ada', holder: undefined, name: 'a.txt', relativePath: undefined, size: 1, lastModified: 1, type: 'text/plain', identity: undefined,
  made: false, path: 'public/a.txt', bucket: undefined, headers: {}, preventOverwrite: false, resume: undefined, startedAt: undefined,
  givenUp: undefined, source: undefined, ...more,
});

const idsIn = async () => (await createIndexedRecords().all()).map(({ id }) => id);

beforeEach(async () => {
  const records = createIndexedRecords();
  await Promise.all((await records.all()).map(({ id }) => records.remove(id)));
});

test('keeps records and their bytes over a reload, and forgets them', async () => {
  const records = createIndexedRecords();
  await records.put(record('1', { source: new File(['bytes'], 'a.txt') }));
  await records.put(record('2'));
  const [first, second] = await createIndexedRecords().all();
  expect(first?.source instanceof Blob && (await first.source.text())).toBe('bytes');
  expect(second).toMatchObject({ id: '2', source: undefined });
  await records.remove('1');
  expect(await idsIn()).toEqual(['2']);
});

test('keeps the bytes of a record that changes, and lets go of those that it no longer has', async () => {
  const records = createIndexedRecords();
  const source = new File(['bytes'], 'a.txt');
  await records.put(record('1', { source }));
  await records.put(record('1', { source, resume: 'token' }));
  const [changed] = await createIndexedRecords().all();
  expect(changed).toMatchObject({ resume: 'token', source: expect.any(Blob) });
  await records.put(record('1'));
  expect((await createIndexedRecords().all())[0]?.source).toBeUndefined();
});

test('takes thousands at once, of which the last word on each counts', async () => {
  const records = createIndexedRecords();
  const ids = Array.from({ length: 3000 }, (_, index) => `${index}`);
  await Promise.all([...ids.map((id) => records.put(record(id))), ...ids.slice(1).map((id) => records.remove(id))]);
  expect(await idsIn()).toEqual(['0']);
});

/** As an earlier version of the app has it, which lets nobody else have the database. */
const openedByEarlier = () => new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open('foyer-uploads', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('records', { keyPath: 'id' }));
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
});

/** Answers whether somebody held the database. */
const deleted = () => new Promise<'free' | 'held'>((resolve, reject) => {
  const request = indexedDB.deleteDatabase('foyer-uploads');
  request.addEventListener('blocked', () => resolve('held'));
  request.addEventListener('success', () => resolve('free'));
  request.addEventListener('error', () => reject(request.error));
});

test('does not wait for an earlier version of the app, nor hold the database once that one has gone', async () => {
  expect(await deleted()).toBe('free');
  const earlier = await openedByEarlier();
  const records = createIndexedRecords();
  await records.put(record('1'));
  expect(await records.all()).toEqual([]);
  earlier.close();
  expect(await deleted()).toBe('free');
});

test('a later version of the app has the database, and this one then keeps nothing more', async () => {
  const records = createIndexedRecords();
  await records.put(record('1'));
  expect(await deleted()).toBe('free');
  await records.put(record('2'));
  expect(await records.all()).toEqual([]);
});

test('a record whose file cannot be kept takes no other along, and is kept without it', async () => {
  const records = createIndexedRecords();
  const source = new Proxy(await (await navigator.storage.getDirectory()).getFileHandle('a.txt', { create: true }), {});
  await Promise.all([records.put(record('1')), records.put(record('2', { source })), records.put(record('3'))]);
  expect(await createIndexedRecords().all()).toMatchObject([{ id: '1' }, { id: '2', source: undefined }, { id: '3' }]);
});
