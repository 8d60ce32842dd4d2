import type { UploadRecord, UploadRecords } from '../../ports/upload-environment.ts';

const DATABASE = 'foyer-uploads';
const RECORDS = 'records';
/** Bytes and handles lie apart, so that a record that changes does not write them again. */
const SOURCES = 'sources';

type Source = UploadRecord['source'];
/** What is to be kept under an id, or nothing for what is to go. */
type Write = readonly [id: string, record: UploadRecord | undefined];

/** Records in IndexedDB. Where the browser keeps nothing, as in some private windows, there is nothing to recover. */
export function createIndexedRecords(): UploadRecords {
  const gathered = new Map<string, UploadRecord | undefined>();
  const stored = new Map<string, Source>();
  let opened: Promise<IDBDatabase | undefined> | undefined;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const database = () => (opened ??= open(() => (opened = Promise.resolve(undefined))).catch(nothing));

  const store = async (writes: readonly Write[]): Promise<void> => {
    const transaction = (await database())?.transaction([RECORDS, SOURCES], 'readwrite', { durability: 'relaxed' });
    if (!transaction) return;
    const [records, sources] = [transaction.objectStore(RECORDS), transaction.objectStore(SOURCES)];
    try {
      for (const [id, record] of writes) {
        const { source, ...facts } = record ?? { source: undefined };
        if (record) records.put(facts);
        else records.delete(id);
        if (source && source !== stored.get(id)) sources.put(source, id);
        if (!source) sources.delete(id);
      }
    } catch (error) {
      transaction.abort();
      throw error;
    }
    await completed(transaction);
    for (const [id, record] of writes) {
      if (record?.source) stored.set(id, record.source);
      else stored.delete(id);
    }
  };

  /** A file that cannot be read, or for which there is no room, takes no other's record along: its own does without it. */
  const storeEach = async (writes: readonly Write[]) => {
    for (const [id, record] of writes) {
      await store([[id, record]]).catch(() => record && store([[id, { ...record, source: undefined }]])).catch(nothing);
    }
  };

  /** While a transaction is on its way, writes gather for the next. */
  const write = (id: string, record?: UploadRecord): Promise<void> => {
    gathered.set(id, record);
    next ??= last.then(() => {
      const writes = [...gathered];
      gathered.clear();
      next = undefined;
      last = store(writes).catch(() => storeEach(writes));
      return last;
    });
    return next;
  };

  return {
    put: (record) => write(record.id, record),
    remove: (id) => write(id),
    async all() {
      await (next ?? last);
      const transaction = (await database())?.transaction([RECORDS, SOURCES]);
      if (!transaction) return [];
      const sources = transaction.objectStore(SOURCES);
      const [records, ids, found] = await Promise.all([
        answerOf(transaction.objectStore(RECORDS).getAll() as IDBRequest<UploadRecord[]>),
        answerOf(sources.getAllKeys()),
        answerOf(sources.getAll() as IDBRequest<Source[]>),
      ]);
      for (const [index, id] of ids.entries()) stored.set(String(id), found[index]);
      return records.map((record) => ({ ...record, source: stored.get(record.id) ?? record.source }));
    },
  };
}

const nothing = () => undefined;

async function open(onWanted: () => void): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(DATABASE, 2);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (oldVersion < 1) request.result.createObjectStore(RECORDS, { keyPath: 'id' });
    request.result.createObjectStore(SOURCES);
  });
  const database = await Promise.race([answerOf(request), blocked(request)]);
  // A tab with a later version of the app has it then, and this one keeps nothing more.
  database?.addEventListener('versionchange', () => {
    onWanted();
    database.close();
  });
  return database;
}

/** A tab with an earlier version of the app does not let go: uploads do not wait for it. */
const blocked = (request: IDBOpenDBRequest): Promise<undefined> =>
  new Promise((resolve) => {
    request.addEventListener('blocked', () => {
      resolve(undefined);
      // It opens late, when nobody here has a use for it, and would itself be in the way of a later version.
      request.addEventListener('success', () => request.result.close());
    });
  });

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason.')));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB gave no reason.')));
  });
