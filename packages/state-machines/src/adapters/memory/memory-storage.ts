import { StorageError } from '../../errors/storage-error.ts';
import type { ObjectPlace, StoragePort, StoredObject, UploadRequest } from '../../ports/storage.ts';
import type { Clock } from '../../ports/upload-environment.ts';
import { createListeners } from '../../storage/cell.ts';
import { startMemoryUpload } from './memory-upload.ts';

/** A step of a memory upload that a test may fail or let hang. */
export interface StorageStep {
  readonly kind: 'credentials' | 'create' | 'part' | 'complete' | 'answer';
  readonly path: string;
  /** From 1; 0 for steps that are no parts. */
  readonly number: number;
}

/** What becomes of a step: an error, no answer at all, or what it should be. */
export type StorageFault = StorageError | 'hang' | undefined;

export interface MemoryStorageOptions {
  readonly clock: Clock;
  /** In bytes. @default 5 MiB */
  readonly partSize?: number | undefined;
  /** How long each step takes, in milliseconds. @default 10 */
  readonly stepTime?: number | undefined;
  /** Called at each step. */
  readonly fault?: ((step: StorageStep) => StorageFault) | undefined;
  /** @default everything */
  readonly may?: { readonly read?: boolean; readonly remove?: boolean } | undefined;
  /** @default 'eu-west-1:memory' */
  readonly identityId?: string | undefined;
  /** Makes the URL of an object. @default one under `https://storage.invalid/` */
  readonly urlOf?: ((path: string) => string) | undefined;
}

/** An object in a memory storage, with its bytes. */
export interface MemoryObject extends StoredObject {
  readonly blob: Blob;
  readonly request: UploadRequest | undefined;
}

/** A storage in memory, and the handle with which a test looks into it. */
export interface MemoryStorage extends StoragePort {
  /** By path, the bucket before it where one was named. */
  readonly objects: ReadonlyMap<string, MemoryObject>;
  /** Parts of uploads that have not ended, by token. */
  readonly parts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Every step that began, in order. */
  readonly log: readonly StorageStep[];
  put(path: string, data: Blob | string): void;
  /** Signs somebody else in, or out. */
  signIn(identityId: string | undefined): void;
}

/** What an upload in memory works on. */
export interface MemoryWorld {
  readonly options: MemoryStorageOptions;
  readonly objects: Map<string, MemoryObject>;
  readonly parts: Map<string, Set<number>>;
  readonly log: StorageStep[];
  count: number;
}

export const MEMORY_PART = 5 * 1024 * 1024;

/** A storage that lives in memory and in the time of its clock: the same calls give the same course. */
export function createMemoryStorage(options: MemoryStorageOptions): MemoryStorage {
  const world: MemoryWorld = { options, objects: new Map(), parts: new Map(), log: [], count: 0 };
  const { objects, parts, log } = world;
  const changed = createListeners();
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

  return {
    capabilities: {
      resumableFrom: options.partSize ?? MEMORY_PART, resumableFor: undefined, abortsAfterError: true, partControl: false,
      workerChecksum: true,
    },
    objects,
    parts,
    log,
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
      if (request.resume !== undefined) parts.delete(request.resume);
      if (objects.get(keyOf(request))?.request?.startedAt === request.startedAt) objects.delete(keyOf(request));
    }),
    properties: (place, signal) => answer(signal, options.may?.read, () => found(place)),
    list: ({ prefix, pageSize = 1000, nextToken }, signal) => answer(signal, options.may?.read, () => {
      const all = [...objects.values()].filter(({ path }) => path.startsWith(prefix)).sort((a, b) => (a.path < b.path ? -1 : 1));
      const start = Number(nextToken ?? 0);
      const end = start + pageSize;
      return { objects: all.slice(start, end), nextToken: end < all.length ? `${end}` : undefined };
    }),
    url: ({ expiresIn = 900, validate, ...place }, signal) => answer(signal, options.may?.read, () => {
      if (validate) found(place);
      const expiresAt = new Date(options.clock.now() + expiresIn * 1000);
      const url = options.urlOf?.(place.path) ?? `https://storage.invalid/${encodeURI(place.path)}?expires=${expiresAt.getTime()}`;
      return { url: new URL(url), expiresAt };
    }),
    download: (place, signal) => answer(signal, options.may?.read, () => found(place).blob),
    remove: (place, signal) => answer(signal, options.may?.remove, () => void objects.delete(keyOf(place))),
  };
}

export const keyOf = ({ path, bucket }: ObjectPlace): string =>
  bucket === undefined ? path : `${typeof bucket === 'string' ? bucket : bucket.bucketName}/${path}`;

export const storedObject = (path: string, blob: Blob, request: UploadRequest | undefined, clock: Clock): MemoryObject => ({
  path, blob, request, size: blob.size, eTag: `"${request?.identity ?? blob.size}"`, contentType: request?.contentType,
  lastModified: new Date(clock.now()), metadata: request?.metadata ?? {},
});
