import type { Checksums } from '../ports/checksums.ts';
import type { StoredObject, UploadRequest } from '../ports/storage.ts';
import { expectedETag } from './e-tag.ts';

/** Clocks differ: so much may the server's be behind where it does not tell how much. */
const CLOCK_SKEW = 5 * 60_000;
/** Where it does tell: servers of one service differ by less. */
const TOLD_SKEW = 30_000;

/**
 * Whether an object is what an attempt at this request stored: its `ETag` is that of the request's bytes, and it came since.
 * @param clockAhead how far the server's clock is ahead, in milliseconds, where it tells; asked where the bytes are the same
 */
export async function isOwnObject(
  { size, lastModified, eTag }: StoredObject,
  { file, startedAt }: UploadRequest,
  partSize: number,
  checksums: Checksums,
  signal: AbortSignal,
  clockAhead: () => Promise<number | undefined> = async () => undefined,
): Promise<boolean> {
  if (size !== file.size || eTag === undefined || startedAt === Infinity) return false;
  if (eTag !== (await expectedETag(file, partSize, checksums, signal))) return false;
  return isRecent({ lastModified }, startedAt, await clockAhead());
}

/** Whether an object came since, in milliseconds since 1970, as far as clocks agree. */
export const isRecent = ({ lastModified }: Pick<StoredObject, 'lastModified'>, since: number, clockAhead: number | undefined): boolean =>
  lastModified !== undefined && lastModified.getTime() >= since + (clockAhead === undefined ? -CLOCK_SKEW : clockAhead - TOLD_SKEW);
