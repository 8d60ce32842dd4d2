import { StorageError } from '../../errors/storage-error.ts';
import type { UploadRequest } from '../../ports/storage.ts';
import { findBucket } from './address.ts';
import { abortUpload } from './multipart-calls.ts';
import type { PartedUpload } from './resume-token.ts';
import type { S3Surroundings } from './transfer.ts';

/** Ends an upload in parts, so that none of them stays. One that is gone already is as good. */
export async function dropParts({ client, options }: S3Surroundings, request: UploadRequest, { uploadId }: PartedUpload, signal: AbortSignal): Promise<void> {
  const place = { client, bucket: findBucket(options.buckets, request.bucket), key: request.path, as: {}, checksum: undefined };
  await abortUpload(place, uploadId, { signal });
}

/** Removes the object that an attempt at this request stored, where it did. Whoever may not look has none. */
export async function removeOwn({ objects }: S3Surroundings, request: UploadRequest, signal: AbortSignal): Promise<void> {
  try {
    if (await objects.holds(request, signal)) await objects.remove(request, signal);
  } catch (cause) {
    const error = StorageError.from(cause);
    if (error.code !== 'access_denied') throw error;
  }
}
