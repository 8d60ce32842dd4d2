import { StorageError } from '../../errors/storage-error.ts';
import type { StoredObject } from '../../ports/storage.ts';
import { isRecent } from '../own-object.ts';
import { copySourceOf } from './address.ts';
import type { S3Client } from './s3-client.ts';
import type { S3Bucket } from './s3-options.ts';

interface Place {
  readonly bucket: S3Bucket;
  readonly key: string;
}

export interface CopyPlaces {
  readonly client: S3Client;
  readonly from: Place;
  readonly to: Place;
}

interface WholeCopy extends CopyPlaces {
  /** The source's, in bytes. */
  readonly size: number;
  readonly eTag: string | undefined;
  readonly preventOverwrite: boolean;
  /** What is at the destination now. */
  readonly there: () => Promise<StoredObject | undefined>;
}

/** So many bytes a server copies in a millisecond, at its slowest. It says nothing until it is done. */
export const BYTES_COPIED = 10_000;

/** Copies an object in one request. */
export async function copyObject({ client, from, to, size, eTag, preventOverwrite, there }: WholeCopy, signal: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  let isAgain = false;
  const headers = {
    'x-amz-copy-source': copySourceOf(from.bucket, from.key),
    ...(eTag !== undefined && { 'x-amz-copy-source-if-match': eTag }),
    ...(preventOverwrite && { 'if-none-match': '*' }),
  };
  try {
    await client.send({ method: 'PUT', ...to, headers, signal, document: true, patience: size / BYTES_COPIED, onAgain: () => { isAgain = true; } });
  } catch (cause) {
    const error = StorageError.from(cause);
    if (error.code !== 'already_exists') throw error;
    // S3 answers alike where the source is another one and where the destination is taken.
    const taken = preventOverwrite ? await there() : undefined;
    if (!taken) return unlessAnother(error);
    // By the request before, of which the answer was lost.
    if (!isAgain || taken.size !== size || !mayBe(taken.eTag, eTag)) throw error;
    if (!isRecent(taken, startedAt, await client.clockAhead({ ...to, signal }))) throw error;
  }
}

/** A copy has the `ETag` of its source, but for one that came in parts. */
const mayBe = (copy: string | undefined, source: string | undefined) => copy === source || (source?.includes('-') === true && copy?.includes('-') === false);

/** Where nothing but the source has conditions. */
export function unlessAnother(cause: unknown): never {
  const error = StorageError.from(cause);
  throw error.code === 'already_exists' ? new StorageError('changed', { cause: error.cause }) : error;
}
