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
  put(path: string, data: Blob | string, more?: Pick<ObjectPlace, 'bucket'> & { readonly lastModified?: Date }): void;
  /** Signs somebody else in, or out. */
  signIn(identityId: string | undefined): void;
}

/** A storage that lives in memory and in the time of its clock: the same calls give the same course. */
export function createMemoryStorage(options: MemoryStorageOptions): MemoryStorage {
  const world: MemoryWorld = { options, objects: new Map(), parts: new Map(), log: [], count: 0, begun: 0 };
  const { objects, parts, log } = world;
  const changed = createListeners<[isBack: boolean]>();
  const may = ({ path }: Pick<ObjectPlace, 'path'>) => rulesFor(options, path);
  let identityId = 'identityId' in options ? options.identityId : 'eu-west-1:memory';

  const answer = async <T>(signal: AbortSignal, allowed: boolean | undefined, make: () => T, step?: Pick<StorageStep, 'kind' | 'path'>): Promise<T> => {
    if (signal.aborted) throw new StorageError('cancelled');
    if (allowed === false) throw new StorageError('access_denied');
    const fault = step && options.fault?.({ ...step, number: 0 });
    if (fault === 'hang') return cancelled(signal);
    if (fault) throw fault;
    return make();
  };
  const found = (place: ObjectPlace) => {
    const object = objects.get(keyOf(place));
    if (!object) throw new StorageError('not_found');
    return object;
  };
  const ownOf = (request: UploadRequest) => {
    const object = objects.get(keyOf(request));
    const own = object?.request;
    return own && own.identity === request.identity && own.startedAt >= request.startedAt ? object : undefined;
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
    identity: (signal) => answer(signal, true, () => identityId, { kind: 'identity', path: '' }),
    watchIdentity: changed.add,
    signIn(next) {
      const isBack = next !== undefined && next === identityId;
      identityId = next;
      changed.call(isBack);
    },
    put(path, data, { bucket, lastModified } = {}) {
      const object = storedObject(path, new Blob([data]), undefined, options.clock);
      objects.set(keyOf({ path, bucket }), lastModified ? { ...object, lastModified } : object);
    },
    upload: (request, watch) => startMemoryUpload(world, request, watch),
    requestsFor: (size) => (size > (options.partSize ?? MEMORY_PART) ? 4 : 1),
    discard: (request, signal) => answer(signal, true, () => {
      const wereParts = request.resume !== undefined && parts.delete(request.resume);
      const isUnknown = request.writeOnly ? !wereParts : may(request).read === false;
      if (isUnknown) throw new StorageError('unconfirmed');
      if (!request.writeOnly && ownOf(request)) objects.delete(keyOf(request));
    }, { kind: 'discard', path: request.path }),
    holds: (request, signal) => answer(signal, may(request).read, () => ownOf(request), { kind: 'look', path: request.path }),
    properties: (place, signal) => answer(signal, may(place).read, () => found(place), { kind: 'properties', path: place.path }),
    list: ({ prefix, bucket, pageSize = 1000, nextToken, delimiter }, signal) => answer(signal, may({ path: prefix }).read, () => {
      const within = [...objects].filter(([key]) => key.startsWith(keyOf({ path: prefix, bucket }))).map(([, object]) => object);
      const all = entriesOf(within, prefix, delimiter);
      const start = Number(nextToken ?? 0);
      const end = start + pageSize;
      const page = all.slice(start, end);
      return {
        objects: page.filter((entry) => typeof entry !== 'string'),
        commonPrefixes: page.filter((entry) => typeof entry === 'string'),
        nextToken: end < all.length ? `${end}` : undefined,
      };
    }, { kind: 'list', path: prefix }),
    url: ({ expiresIn = 900, validate, contentDisposition: _, ...place }, signal) => answer(signal, may(place).read, () => {
      if (validate) found(place);
      const expiresAt = new Date(options.clock.now() + expiresIn * 1000);
      const url = options.urlOf?.(place.path) ?? `https://storage.invalid/${encodeURI(place.path)}?expires=${expiresAt.getTime()}`;
      return { url: new URL(url), expiresAt };
    }),
    download: (place, signal) => answer(signal, may(place).read, () => found(place).blob, { kind: 'download', path: place.path }),
    remove: (place, signal) => answer(signal, may(place).remove, () => void objects.delete(keyOf(place)), { kind: 'remove', path: place.path }),
    copy: ({ from, to, eTag, preventOverwrite = false }, signal) => answer(signal, (may(from).read ?? true) && may(to).write, () => {
      const source = found(from);
      if (eTag !== undefined && source.eTag !== eTag) throw new StorageError('changed');
      if (preventOverwrite && objects.has(keyOf(to))) throw new StorageError('already_exists');
      objects.set(keyOf(to), { ...source, path: to.path, request: undefined, lastModified: new Date(options.clock.now()) });
    }, { kind: 'copy', path: from.path }),
  };
}

/** What a call comes to that nobody answers. */
const cancelled = (signal: AbortSignal) => new Promise<never>((_, reject) => {
  signal.addEventListener('abort', () => reject(new StorageError('cancelled')));
});

/** Objects in the order of their paths, and in the place of what lies deeper the folder that it lies in. */
function entriesOf(objects: readonly MemoryObject[], prefix: string, delimiter: string | undefined): readonly (MemoryObject | string)[] {
  const entries = new Map<string, MemoryObject | string>();
  for (const object of objects) {
    const end = delimiter === undefined ? -1 : object.path.indexOf(delimiter, prefix.length);
    const folder = object.path.slice(0, end + 1);
    if (end < 0) entries.set(object.path, object);
    else entries.set(folder, folder);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
