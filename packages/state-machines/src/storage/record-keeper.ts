import { StorageError } from '../errors/storage-error.ts';
import type { UploadRecord } from '../ports/upload-environment.ts';
import { pathOf } from './preparation.ts';
import { ownerOf, type UploadItem } from './upload-item.ts';
import type { FileEntry, UploaderOptions } from './uploader.protocol.ts';

/** So many bytes of a file, and of all files of the list, are kept over a reload where the browser gives no handle. */
const KEPT = 10 * 1024 * 1024;
const KEPT_IN_ALL = 10 * KEPT;
/** So many records are written at a time, so that thousands hold nothing up. */
const AT_A_TIME = 200;

export type RecordKeeper = ReturnType<typeof createRecordKeeper>;

/**
 * Keeps what a reload needs of each file, from the moment when it is added to its end.
 *
 * @param list a name that no other list has
 * @param session in whose session a file would come now
 */
export function createRecordKeeper(options: UploaderOptions, list: string, session: () => number) {
  const { storage, environment: { records, locks } } = options;
  const bytes = new Map<string, number>();
  /** Those that are further than waiting. */
  const passed = new WeakSet<UploadItem>();
  /** Those that came while it was not known whose they are. */
  const unnoted: UploadItem[] = [];
  let inAll = 0;
  let held: { readonly name: string; readonly lock: Promise<(() => void) | undefined> } | undefined;
  let holders = 0;

  /** The lock of this list: while somebody holds it, nobody else is offered what is in it. */
  const holder = async (): Promise<string | undefined> => {
    if (!locks) return undefined;
    if (!held) {
      const name = `foyer-uploads-${list}-${(holders += 1)}`;
      held = { name, lock: locks.take(name) };
    }
    const { name, lock } = held;
    await lock;
    return name;
  };

  const freeBytes = (id: string) => {
    inAll -= bytes.get(id) ?? 0;
    bytes.delete(id);
  };

  const countBytes = (id: string, { size }: Blob) => {
    bytes.set(id, size);
    inAll += size;
  };

  const sourceOf = (id: string, file: File, handle: FileEntry['handle']): UploadRecord['source'] => {
    freeBytes(id);
    if (handle) return handle;
    if (file.size > KEPT || inAll + file.size > KEPT_IN_ALL) return undefined;
    countBytes(id, file);
    return file;
  };

  const factsOf = ({ name, size, lastModified, type }: File) => ({ name, size, lastModified, type });

  /** Nothing of it was sent, so that nothing need be known but which file it is. */
  const noteOne = async (item: UploadItem, identityId: string | undefined) => {
    const { entry: { file, relativePath, handle, path: own } } = item;
    const path = own ?? await pathOf(options, { identityId, file, relativePath }, relativePath ?? file.name);
    const held = await holder();
    if (passed.has(item) || item.stop.signal.aborted) return;
    const id = recordId(item);
    await records?.put({
      ...factsOf(file), id, relativePath, list: options.list, holder: held,
      owner: ownerName(identityId),
      path,
      bucket: options.bucket,
      preventOverwrite: false,
      identity: undefined, made: false, headers: {}, resume: undefined, startedAt: undefined,
      source: sourceOf(id, file, handle),
    });
  };

  const forget = async (item: UploadItem) => {
    if (item.elsewhere) return;
    const id = recordId(item);
    passed.add(item);
    freeBytes(id);
    await Promise.all([records?.remove(id), item.prepared?.made && records?.remove(partsId(item))]);
  };

  return {
    /** Files that were added, and whose turn may never come; with them those of before, where nobody could say whose they are. */
    async note(items: readonly UploadItem[]): Promise<void> {
      if (!records) return;
      const due = [...unnoted.splice(0), ...items];
      if (due.length === 0) return;
      const identityId = await storage.identity(new AbortController().signal).catch((cause: unknown) => {
        unnoted.push(...due);
        throw cause;
      });
      // What somebody chose who is not here any more is not kept under the name of who is.
      const own = due.filter((item) => item.session === session());
      // A path that cannot be made is told by the look at the file.
      await inTurns(own, (item) => noteOne(item, identityId).catch(StorageError.from));
    },

    /** An upload that was begun, or given up before what it left could be taken away. */
    async keep(item: UploadItem, givenUp?: true): Promise<void> {
      const { entry, request } = item;
      const prepared = item.prepared ?? item.before;
      if (!records || !prepared || !request) return;
      const { file, identity, made, headers } = prepared;
      const id = recordId(item);
      const isLost = made && file.size > KEPT;
      if (!isLost) passed.add(item);
      const held = await holder();
      await records.put({
        ...factsOf(file), list: options.list, holder: held,
        // A large file of the page's own making is made anew after a reload, and what was sent of this one taken away.
        id: isLost ? partsId(item) : id,
        givenUp: isLost || givenUp ? true : undefined,
        owner: ownerName(ownerOf(item)),
        relativePath: entry.relativePath,
        path: request.path,
        bucket: request.bucket,
        preventOverwrite: request.preventOverwrite,
        resume: item.resume,
        // After a reload nothing may have moved yet.
        reached: item.reached || item.record?.reached,
        startedAt: request.startedAt,
        identity, made, headers,
        source: isLost ? undefined : sourceOf(id, file, made ? undefined : entry.handle),
      });
    },

    forget,

    /** Of what was sent of it nothing holds, nor whose it seemed to be. */
    noteAnew(item: UploadItem): Promise<void> {
      passed.delete(item);
      return this.note([item]);
    },

    /** What was found after a reload is in this list now. */
    async adopt(found: readonly UploadRecord[]): Promise<void> {
      const held = await holder();
      await inTurns(found, (record) => {
        if (record.source instanceof Blob) countBytes(record.id, record.source);
        return records?.put({ ...record, holder: held });
      });
    },

    /** Lets other lists have what is kept, and this one too, when it looks again. */
    async letGo(): Promise<void> {
      const before = held;
      held = undefined;
      bytes.clear();
      inAll = 0;
      (await before?.lock)?.();
    },
  };
}

async function inTurns<T>(all: readonly T[], run: (each: T) => unknown): Promise<void> {
  for (let start = 0; start < all.length; start += AT_A_TIME) await Promise.all(all.slice(start, start + AT_A_TIME).map(run));
}

/** Whose a record is. */
export const ownerName = (identityId: string | undefined): string => identityId ?? 'guest';

export const recordId = (item: UploadItem): string => item.record?.id ?? item.id;

export const partsId = (item: UploadItem) => `${recordId(item)}-parts`;
