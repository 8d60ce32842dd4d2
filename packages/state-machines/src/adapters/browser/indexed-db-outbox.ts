import type { OutboxPort, StoredWrite } from '../../ports/outbox.ts';

const WRITES = 'writes';

/** A stored write, and the page that sends it. */
interface Owned {
  readonly write: StoredWrite;
  readonly page: string;
}

/**
 * An {@link OutboxPort} in IndexedDB. While a page lives it holds a lock; writes whose page has none any more are adopted
 * by the first that asks, so that one page alone sends them.
 */
export function createIndexedDbOutbox(name = 'foyer-outbox'): OutboxPort {
  const page = `${name}:${crypto.randomUUID()}`;
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= open(name, page));

  const change = async (run: (store: IDBObjectStore) => void) => {
    const transaction = (await database()).transaction(WRITES, 'readwrite');
    run(transaction.objectStore(WRITES));
    await finished(transaction);
  };

  return {
    put: (write) => change((store) => void store.put({ write, page } satisfies Owned, write.id)),
    remove: (id) => change((store) => void store.delete(id)),
    async adopt(user) {
      await database();
      return navigator.locks.request(name, async () => {
        const living = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
        const mine: StoredWrite[] = [];
        await change((store) => {
          const all = store.getAll();
          all.addEventListener('success', () => {
            for (const { write, page: owner } of all.result as Owned[]) {
              if (write.user !== user || (owner !== page && living.has(owner))) continue;
              mine.push(write);
              store.put({ write, page } satisfies Owned, write.id);
            }
          });
        });
        return mine.toSorted((a, b) => a.at - b.at);
      });
    },
  };
}

async function open(name: string, page: string): Promise<IDBDatabase> {
  await holdWhileAlive(page);
  const request = indexedDB.open(name, 1);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(WRITES));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(`[foyer] The outbox ${name} cannot be opened.`)));
  });
}

/** Fulfilled once the lock is held; it is let go when the page ends. */
const holdWhileAlive = (page: string): Promise<void> =>
  new Promise((resolve, reject) => {
    navigator.locks.request(page, () => {
      resolve();
      return new Promise<void>(() => {});
    }).catch(reject);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('[foyer] The outbox could not be written.')));
  });
