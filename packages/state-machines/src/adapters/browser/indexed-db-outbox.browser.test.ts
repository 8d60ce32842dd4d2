import { afterEach, expect, it, vi } from 'vitest';
import type { StoredWrite } from '../../ports/outbox.ts';
import { createIndexedDbOutbox } from './indexed-db-outbox.ts';

const names: string[] = [];
const newName = () => {
  const name = `outbox-${crypto.randomUUID()}`;
  names.push(name);
  return name;
};
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name);
});

const write = (id: string, more: Partial<StoredWrite> = {}): StoredWrite => ({
  id, user: 'me', model: 'Post', authMode: undefined, kind: 'update', key: '1', input: { id: '1', title: id }, expected: undefined, at: 0, base: undefined, ...more,
});
const idsOf = (writes: readonly StoredWrite[]) => writes.map(({ id }) => id);

/** Puts a write there as a page has left it that is no more. */
async function leave(name: string, left: StoredWrite) {
  await createIndexedDbOutbox(name).adopt(null);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('success', () => resolve(request.result));
  });
  const transaction = database.transaction('writes', 'readwrite');
  transaction.objectStore('writes').put({ write: left, page: `${name}:gone` }, left.id);
  await new Promise((resolve) => void transaction.addEventListener('complete', resolve));
  database.close();
}

it('keeps writes for their user, in the order in which they were made', async () => {
  const outbox = createIndexedDbOutbox(newName());
  await outbox.put(write('b', { at: 2 }));
  await outbox.put(write('a', { at: 3 }));
  await outbox.put(write('c', { at: 1 }));
  await outbox.put(write('other', { user: 'other' }));
  await outbox.put(write('guest', { user: null }));
  expect(idsOf(await outbox.adopt('me'))).toEqual(['c', 'b', 'a']);
  expect(idsOf(await outbox.adopt(null))).toEqual(['guest']);
  await outbox.remove('b');
  await outbox.put(write('c', { at: 1, base: { title: 'before' } }));
  expect(await outbox.adopt('me')).toEqual([write('c', { at: 1, base: { title: 'before' } }), write('a', { at: 3 })]);
});

it('leaves alone what a living page sends, and gives what a page has left to one of those who ask', async () => {
  const name = newName();
  await leave(name, write('left'));
  const [one, other] = [createIndexedDbOutbox(name), createIndexedDbOutbox(name)];
  await one.put(write('of one'));
  const adopted = await Promise.all([one.adopt('me'), other.adopt('me')]);
  expect(adopted.flatMap(idsOf).toSorted()).toEqual(['left', 'of one']);
  expect(idsOf(await other.adopt('me'))).not.toContain('of one');
});

it('says that it cannot be opened, and that it is full', async () => {
  const full = createIndexedDbOutbox(newName());
  await full.put(write('first'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore): never {
    this.transaction.abort();
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(full.put(write('second'))).rejects.toThrow();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no storage here', 'SecurityError');
  });
  await expect(createIndexedDbOutbox(newName()).put(write('third'))).rejects.toMatchObject({ name: 'SecurityError' });
});
