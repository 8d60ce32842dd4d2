import type { StorageError } from '../../errors/storage-error.ts';
import type { ObjectPlace, StoredObject, UploadRequest } from '../../ports/storage.ts';
import type { Clock } from '../../ports/upload-environment.ts';

/** A step of a memory storage that a test may fail, and of an upload that it may let hang. */
export interface StorageStep {
  readonly kind: 'identity' | 'credentials' | 'create' | 'part' | 'complete' | 'answer' | 'look' | 'properties' | 'discard' | 'list' | 'copy' | 'remove' | 'download';
  /** Of `identity`, none: ''. */
  readonly path: string;
  /** From 1; 0 for steps that are no parts. */
  readonly number: number;
}

/** What becomes of a step: an error, no answer at all, or what it should be. */
export type StorageFault = StorageError | 'hang' | undefined;

/** A bucket in memory: its clock and its pace. */
export interface MemoryStorageOptions {
  readonly clock: Clock;
  /** In bytes. @default 5 MiB */
  readonly partSize?: number | undefined;
  /** How long each step takes, in milliseconds. @default 10 */
  readonly stepTime?: number | undefined;
  /** Called at each step. */
  readonly fault?: ((step: StorageStep) => StorageFault) | undefined;
  /** What the person may do with an object, wherever it is or by its path. @default everything */
  readonly may?: MemoryRules | ((path: string) => MemoryRules) | undefined;
  /** @default 'eu-west-1:memory' */
  readonly identityId?: string | undefined;
  /** Makes the URL of an object. @default one under `https://storage.invalid/` */
  readonly urlOf?: ((path: string) => string) | undefined;
}

/** What is not forbidden is allowed. */
export interface MemoryRules {
  /** Whether objects are read and listed. @default true */
  readonly read?: boolean;
  /** Whether objects are stored. @default true */
  readonly write?: boolean;
  /** Whether objects are removed. @default true */
  readonly remove?: boolean;
}

/** What the rules say of a path. */
export const rulesFor = ({ may = {} }: MemoryStorageOptions, path: string): MemoryRules => (typeof may === 'function' ? may(path) : may);

/** An object in a memory storage, with its bytes. */
export interface MemoryObject extends StoredObject {
  readonly blob: Blob;
  readonly request: UploadRequest | undefined;
}

/** What an upload in memory works on. */
export interface MemoryWorld {
  readonly options: MemoryStorageOptions;
  readonly objects: Map<string, MemoryObject>;
  readonly parts: Map<string, Set<number>>;
  readonly log: StorageStep[];
  /** Uploads that were asked for, and those that the storage began. */
  count: number;
  begun: number;
}

export const MEMORY_PART = 5 * 1024 * 1024;

export const keyOf = ({ path, bucket }: ObjectPlace): string =>
  bucket === undefined ? path : `${typeof bucket === 'string' ? bucket : bucket.bucketName}/${path}`;

export const storedObject = (path: string, blob: Blob, request: UploadRequest | undefined, clock: Clock): MemoryObject => ({
  path, blob, request, size: blob.size, eTag: `"${request?.identity ?? blob.size}"`, contentType: request?.contentType,
  lastModified: new Date(clock.now()), metadata: request?.metadata ?? {},
});
