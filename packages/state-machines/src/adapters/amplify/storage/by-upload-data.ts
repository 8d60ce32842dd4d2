import { StorageError } from '../../../errors/storage-error.ts';
import type { ObjectPlace, StoragePort, StoredObject, UploadRequest, UploadTask, UploadWatch } from '../../../ports/storage.ts';
import { createWorkerChecksums } from '../../browser/worker-checksums.ts';
import { isOwnObject } from '../../own-object.ts';
import { toStorageError } from './storage-errors.ts';
import { MULTIPART_FROM } from './storage-options.ts';
import { endAmplifyUpload, startAmplifyUpload as start } from './storage-upload.ts';

type Properties = (place: ObjectPlace) => Promise<StoredObject>;

const MOST_PARTS = 10_000;
/** There is nothing at a path. */
const FREE = false;

/** Answers whether it could be taken away. */
const takeAway = (remove: StoragePort['remove']) => (stored: ObjectPlace) =>
  remove(stored, new AbortController().signal).then(() => true, () => false);

/** One upload by `uploadData`. */
export const startAmplifyUpload = (request: UploadRequest, watch: UploadWatch, remove: StoragePort['remove']): UploadTask =>
  start(request, watch, takeAway(remove));

/**
 * Takes away what attempts by `uploadData` have left: an object of theirs, or parts.
 * @throws {StorageError} `unconfirmed`, where that may not be looked for
 */
export async function discardUpload(request: UploadRequest, signal: AbortSignal, properties: Properties, remove: StoragePort['remove']): Promise<void> {
  if (request.writeOnly) throw new StorageError('unconfirmed');
  const there = await objectAt(request, properties).catch((error: unknown) => unlessDenied(toStorageError(error)));
  if (there && (await isOwn(there, request, signal))) await remove(request, signal);
  // Where the path is free, nothing of somebody else's can be in the way of the call that ends the upload.
  if (there !== FREE || request.file.size <= MULTIPART_FROM) return;
  await endAmplifyUpload(request, takeAway(remove));
}

/** What an attempt at this request stored, where it did. */
export async function ownObject(request: UploadRequest, signal: AbortSignal, properties: Properties): Promise<StoredObject | undefined> {
  const there = await objectAt(request, properties);
  return there && (await isOwn(there, request, signal)) ? there : undefined;
}

const objectAt = (place: ObjectPlace, properties: Properties): Promise<StoredObject | typeof FREE> =>
  properties(place).catch((error: unknown) => unlessMissing(toStorageError(error)));

const isOwn = (there: StoredObject, request: UploadRequest, signal: AbortSignal): Promise<boolean> =>
  isOwnObject(there, request, partSizeOf(request.file.size), createWorkerChecksums(), signal);

/** As `uploadData` cuts a file. */
function partSizeOf(size: number): number {
  let partSize = MULTIPART_FROM;
  while (size > partSize * MOST_PARTS) partSize *= 2;
  return partSize;
}

function unlessMissing(error: StorageError): typeof FREE {
  if (error.code !== 'not_found') throw error;
  return FREE;
}

function unlessDenied(error: StorageError): never {
  throw error.code === 'access_denied' ? new StorageError('unconfirmed', { cause: error }) : error;
}
