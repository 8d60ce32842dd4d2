import type { Checksums } from '../ports/checksums.ts';
import type { StoredObject, UploadRequest } from '../ports/storage.ts';
import { expectedETag } from './e-tag.ts';

/** Clocks differ: so much may the server's be behind. */
const CLOCK_SKEW = 5 * 60_000;

/** Whether an object is what an attempt at this request stored: it came since, and its `ETag` is that of the request's bytes. */
export async function isOwnObject(
  { size, lastModified, eTag }: StoredObject,
  { file, startedAt }: UploadRequest,
  partSize: number,
  checksums: Checksums,
  signal: AbortSignal,
): Promise<boolean> {
  if (size !== file.size || eTag === undefined) return false;
  if (!isRecent({ lastModified }, startedAt)) return false;
  return eTag === (await expectedETag(file, partSize, checksums, signal));
}

/** Whether an object came since, in milliseconds since 1970, as far as clocks agree. */
export const isRecent = ({ lastModified }: Pick<StoredObject, 'lastModified'>, since: number): boolean =>
  lastModified !== undefined && lastModified.getTime() >= since - CLOCK_SKEW;
