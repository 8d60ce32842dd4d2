import { StorageError } from '../../errors/storage-error.ts';
import { copySourceOf } from './address.ts';
import { PART_CONCURRENCY } from './capabilities.ts';
import { type PartRange, partSizeFor, partsOf } from './parts.ts';
import type { S3Client } from './s3-client.ts';
import type { S3Bucket } from './s3-options.ts';
import { element, textOf } from './s3-xml.ts';
import { going } from './transfer.ts';

interface Place {
  readonly bucket: S3Bucket;
  readonly key: string;
}

interface PartedCopy {
  readonly client: S3Client;
  readonly from: Place;
  readonly to: Place;
  readonly eTag: string | undefined;
  readonly preventOverwrite: boolean;
}

/** In bytes. A part is copied within S3, where few large ones are quicker than many small ones. */
const PART = 512 * 1024 ** 2;
/** So many bytes a server copies in a millisecond, at its slowest. */
const BYTES_COPIED = 10_000;

/** What an object was stored with, as far as a page may read it. */
const KEPT = ['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language'];

/** Copies an object that is too large for one request. What was copied of it is taken away where it does not come to its end. */
export async function copyInParts({ client, from, to, eTag, preventOverwrite }: PartedCopy, signal: AbortSignal, wished = PART): Promise<void> {
  const { header } = await client.send({ method: 'HEAD', ...from, signal });
  const [size, match] = [Number(header('content-length')), eTag ?? header('etag')];
  const exposed = (header('access-control-expose-headers') ?? '').toLowerCase().split(/ *, */);
  const names = [...KEPT, ...exposed.filter((name) => name.startsWith('x-amz-meta-'))];
  const headers = Object.fromEntries(names.flatMap((name) => {
    const value = header(name);
    return value === undefined ? [] : [[name, value]];
  }));
  const begun = await client.send({ method: 'POST', ...to, query: { uploads: '' }, headers, signal: going(), document: true });
  const uploadId = textOf(await begun.body.text(), 'UploadId') ?? '';
  const partSize = partSizeFor(size, wished);
  const eTags = new Map<number, string>();

  const copyPart = async ({ number, start, end }: PartRange, running: AbortSignal) => {
    const answer = await client.send({
      method: 'PUT',
      ...to,
      query: { partNumber: String(number), uploadId },
      headers: {
        'x-amz-copy-source': copySourceOf(from.bucket, from.key),
        'x-amz-copy-source-range': `bytes=${start}-${end - 1}`,
        // Without it, parts of two contents could come together.
        ...(match !== undefined && { 'x-amz-copy-source-if-match': match }),
      },
      signal: running,
      document: true,
      patience: partSize / BYTES_COPIED,
    }).catch(unlessAnother);
    eTags.set(number, textOf(await answer.body.text(), 'ETag') ?? '');
  };

  try {
    await inLanes(partsOf(size, partSize), copyPart, signal);
    signal.throwIfAborted();
    await client.send({
      method: 'POST',
      ...to,
      query: { uploadId },
      headers: { 'content-type': 'application/xml', 'x-amz-mp-object-size': String(size), ...(preventOverwrite && { 'if-none-match': '*' }) },
      body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${[...eTags]
        .toSorted(([one], [other]) => one - other)
        .map(([number, tag]) => `<Part>${element('PartNumber', number)}${element('ETag', tag)}</Part>`).join('')}</CompleteMultipartUpload>`,
      signal: going(),
      document: true,
      patience: size / BYTES_COPIED,
    });
  } catch (cause) {
    // What went wrong first is what counts.
    await client.send({ method: 'DELETE', ...to, query: { uploadId }, signal: going() }).catch(StorageError.from);
    throw signal.aborted ? new StorageError('cancelled', { cause }) : StorageError.from(cause);
  }
}

/** Of a part nothing but the source has conditions. */
function unlessAnother(cause: unknown): never {
  const error = StorageError.from(cause);
  throw error.code === 'already_exists' ? new StorageError('changed', { cause: error.cause }) : error;
}

/** A few at a time. The first failure stops the others, and is waited for with them. */
async function inLanes(ranges: readonly PartRange[], run: (range: PartRange, signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
  const failed = new AbortController();
  const running = AbortSignal.any([signal, failed.signal]);
  const left = ranges.values();
  const lane = async () => {
    try {
      for (const range of left) await run(range, running);
    } catch (cause) {
      failed.abort();
      throw cause;
    }
  };
  const lanes = Array.from({ length: PART_CONCURRENCY }, lane);
  const first = Promise.all(lanes);
  await Promise.allSettled(lanes);
  await first;
}
