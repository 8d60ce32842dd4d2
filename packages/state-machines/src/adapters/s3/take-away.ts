import { StorageError } from '../../errors/storage-error.ts';
import type { UploadRequest } from '../../ports/storage.ts';
import { findBucket } from './address.ts';
import { abortUpload } from './multipart-calls.ts';
import type { PartedUpload } from './resume-token.ts';
import type { S3Surroundings } from './transfer.ts';

/** Ends an upload in parts, so that none of them stays. Answers whether they were there: else it may have become an object. */
export async function dropParts({ client, options }: S3Surroundings, request: UploadRequest, { uploadId }: PartedUpload, signal: AbortSignal): Promise<boolean> {
  const place = { client, bucket: findBucket(options.buckets, request.bucket), key: request.path, as: {}, checksum: undefined };
  return abortUpload(place, uploadId, { signal });
}

/**
 * Removes the object that an attempt at this request stored, where it did.
 * @param wereParts they were there until now, so that they have become no object
 * @throws {StorageError} `unconfirmed`, where that may not be looked for
 */
export async function removeOwn({ objects }: S3Surroundings, request: UploadRequest, wereParts: boolean, signal: AbortSignal): Promise<void> {
  if (request.writeOnly && wereParts) return;
  if (request.writeOnly) throw new StorageError('unconfirmed');
  try {
    if (await objects.holds(request, signal)) await objects.remove(request, signal);
  } catch (cause) {
    const error = StorageError.from(cause);
    throw error.code === 'access_denied' ? new StorageError('unconfirmed', { cause }) : error;
  }
}
