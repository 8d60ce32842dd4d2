import { StorageError } from '../../errors/storage-error.ts';
import type { ObjectPlace, StoragePort, UploadRequest } from '../../ports/storage.ts';
import { createListeners } from '../../storage/cell.ts';
import {
  keyOf, MEMORY_PART, type MemoryObject, type MemoryStorageOptions, type MemoryWorld, rulesFor, storedObject, type StorageStep,
} from './memory-storage-world.ts';
import { startMemoryUpload } from './memory-upload.ts';

/** A storage in memory, and the handle with which a test looks into it. */
export interface MemoryStorage extends StoragePort {
  /** By path, the bucket before it where one was named. */
  readonly objects: ReadonlyMap<string, MemoryObject>;
  /** Parts of uploads that have not ended, by token. */
  readonly parts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Every step that began, in order. */
  readonly log: readonly StorageStep[];
  /** How many uploads it began. */
  readonly begun: number;
  put(path: string, data: Blob | string): void;
  /** Signs somebody else in, or out. */
  signIn(identityId: string | undefined): void;
}

/** A storage that lives in memory and in the time of its clock: the same calls give the same course. */
export function createMemoryStorage(options: MemoryStorageOptions): MemoryStorage {
  const world: MemoryWorld = { options, objects: new Map(), parts: new Map(), log: [], count: 0, begun: 0 };
  const { objects, parts, log } = world;
  const changed = createListeners();
  const may = ({ path }: Pick<ObjectPlace, 'path'>) => rulesFor(options, path);
  let identityId = 'identityId' in options ? options.identityId : 'eu-west-1:memory';

  const answer = async <T>(signal: AbortSignal, allowed: boolean | undefined, make: () => T): Promise<T> => {
    if (signal.aborted) throw new StorageError('cancelled');
    if (allowed === false) throw new StorageError('access_denied');
    return make();
  };
  const found = (place: ObjectPlace) => {
    const object = objects.get(keyOf(place));
    if (!object) throw new StorageError('not_found');
    return object;
  };
  const failing = (kind: StorageStep['kind'], path: string) => {
    const fault = options.fault?.({ kind, path, number: 0 });
    if (fault && fault !== 'hang') throw fault;
  };
  const ownOf = (request: UploadRequest) => {
    const object = objects.get(keyOf(request));
    const own = object?.request;
    return own && own.identity === request.identity && own.startedAt === request.startedAt ? object : undefined;
  };

  return {
    capabilities: {
      resumableFrom: options.partSize ?? MEMORY_PART, resumableFor: undefined, abortsAfterError: true, partControl: false,
      workerChecksum: false,
    },
    objects,
    parts,
    log,
    get begun() {
      return world.begun;
    },
    identity: (signal) => answer(signal, true, () => identityId),
    watchIdentity: changed.add,
    signIn(next) {
      identityId = next;
      changed.call();
    },
    put(path, data) {
      objects.set(path, storedObject(path, new Blob([data]), undefined, options.clock));
    },
    upload: (request, watch) => startMemoryUpload(world, request, watch),
    requestsFor: (size) => (size > (options.partSize ?? MEMORY_PART) ? 4 : 1),
    discard: (request, signal) => answer(signal, true, () => {
      failing('discard', request.path);
      if (request.resume !== undefined) parts.delete(request.resume);
      if (ownOf(request)) objects.delete(keyOf(request));
    }),
    holds: (request, signal) => answer(signal, may(request).read, () => {
      failing('look', request.path);
      return ownOf(request);
    }),
    properties: (place, signal) => answer(signal, may(place).read, () => found(place)),
    list: ({ prefix, pageSize = 1000, nextToken }, signal) => answer(signal, may({ path: prefix }).read, () => {
      const all = [...objects.values()].filter(({ path }) => path.startsWith(prefix)).sort((a, b) => (a.path < b.path ? -1 : 1));
      const start = Number(nextToken ?? 0);
      const end = start + pageSize;
      return { objects: all.slice(start, end), nextToken: end < all.length ? `${end}` : undefined };
    }),
    url: ({ expiresIn = 900, validate, ...place }, signal) => answer(signal, may(place).read, () => {
      if (validate) found(place);
      const expiresAt = new Date(options.clock.now() + expiresIn * 1000);
      const url = options.urlOf?.(place.path) ?? `https://storage.invalid/${encodeURI(place.path)}?expires=${expiresAt.getTime()}`;
      return { url: new URL(url), expiresAt };
    }),
    download: (place, signal) => answer(signal, may(place).read, () => found(place).blob),
    remove: (place, signal) => answer(signal, may(place).remove, () => void objects.delete(keyOf(place))),
  };
}
