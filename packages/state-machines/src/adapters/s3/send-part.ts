import { StorageError } from '../../errors/storage-error.ts';
import type { Checksums } from '../../ports/checksums.ts';
import type { UploadRequest } from '../../ports/storage.ts';
import { eTagOf } from '../e-tag.ts';
import type { SentPart, UploadPlace } from './multipart-calls.ts';
import type { PartRange } from './parts.ts';

interface PartToSend extends UploadPlace {
  readonly checksums: Checksums;
  readonly request: UploadRequest;
  readonly uploadId: string;
  readonly range: PartRange;
  /** What S3 says that it has under this number. */
  readonly listed: SentPart | undefined;
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number) => void;
}

const NO_ETAG =
  '[foyer] The bucket does not let the page read the ETag of a part, so the parts cannot be put together: add ETag to '
  + 'ExposeHeaders in the bucket\'s CORS rules.';

/** Sends a part, unless S3 has it: then its bytes are compared with the file's, and it stays where it is. */
export async function sendPart(
  { client, bucket, key, as, checksum, checksums, request, uploadId, range, listed, signal, onSent }: PartToSend,
): Promise<SentPart> {
  const { number, start, end } = range;
  const body = request.file.slice(start, end);
  const sum = await checksum?.sum(body, checksums, signal);
  /** Of an upload without checksums, the `ETag` speaks for the bytes: files that are alike in size are not one file. */
  const isSame = async () => (checksum ? listed?.sum === sum : listed?.eTag === (await eTagOf(body, checksums.md5, signal)));
  if (listed && listed.size === body.size && (await isSame())) return listed;
  const answer = await client.send({
    method: 'PUT',
    bucket,
    key,
    as,
    query: { partNumber: String(number), uploadId },
    headers: checksum && sum !== undefined ? checksum.headersOf(sum) : {},
    body,
    signal,
    onSent,
  });
  const eTag = answer.header('etag');
  if (eTag === undefined) throw new StorageError('cors_misconfigured', { hint: NO_ETAG });
  return { number, eTag, size: body.size, sum };
}
