import type { UploadRecord, UploadRecords } from '../../ports/upload-environment.ts';

const DATABASE = 'foyer-uploads';
const STORE = 'records';

/** Records in IndexedDB. Where the browser keeps nothing, as in some private windows, there is nothing to recover. */
export function createIndexedRecords(): UploadRecords {
  let opened: Promise<IDBDatabase> | undefined;

  const inStore = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    opened ??= open();
    const database = await opened;
    return answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  };
  const kept = (asked: Promise<unknown>) => asked.then(nothing, nothing);

  return {
    all: () => inStore('readonly', (store) => store.getAll() as IDBRequest<UploadRecord[]>).catch(() => []),
    put: (record) => kept(inStore('readwrite', (store) => store.put(record))),
    remove: (id) => kept(inStore('readwrite', (store) => store.delete(id))),
  };
}

const nothing = () => undefined;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'id' }));
  return answerOf(request);
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason.')));
  });
