import { StorageError } from '../../errors/storage-error.ts';
import type { ResumableCopy } from '../../ports/storage.ts';
import { pool } from '../../pool.ts';
import { warnDeveloper } from '../browser/warn-developer.ts';
import { joinedETag, type Md5 } from '../e-tag.ts';
import { copySourceOf } from './address.ts';
import { PART_CONCURRENCY } from './capabilities.ts';
import { BYTES_COPIED, type CopyPlaces, unlessAnother } from './copy-object.ts';
import { abortUpload, beginUpload, completeUpload, inOrder, type SentPart } from './multipart-calls.ts';
import { META } from './object-headers.ts';
import { type PartRange, partSizeFor, partsOf } from './parts.ts';
import type { Owner } from './s3-client.ts';
import { refusalName } from './s3-refusal.ts';
import { textOf } from './s3-xml.ts';
import { going } from './transfer.ts';

interface PartedCopy extends CopyPlaces {
  readonly md5: Md5;
  readonly eTag: string | undefined;
  readonly preventOverwrite: boolean;
}

interface Begun {
  readonly uploadId: string;
  /** In bytes. */
  readonly size: number;
  /** The content that every part has to be of. */
  readonly match: string | undefined;
}

/** In bytes. A part is copied within S3, where few large ones are quicker than many small ones. */
const PART = 512 * 1024 ** 2;

/** What an object was stored with, as far as a page may read it. */
const KEPT: ReadonlySet<string> = new Set(['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires']);

/** Those of them that a page may read of a bucket of Amplify's. */
const READABLE: ReadonlySet<string> = new Set(['content-type', 'cache-control', 'content-language', 'expires']);

const UNREAD =
  '[foyer] An object of more than 5 GB was copied, and the page could read neither metadata nor Content-Disposition and '
  + 'Content-Encoding of it, so a copy has none of them: if yours have any, add these headers, and x-amz-meta-* by name, to '
  + 'ExposeHeaders in the bucket\'s CORS rules.';

/** Copies an object that is too large for one request. What was copied stays over a failure that passes. */
export function copyInParts({ client, md5, from, to, eTag, preventOverwrite }: PartedCopy, wished = PART): ResumableCopy {
  const as: Owner = {};
  const place = { client, ...to, as, checksum: undefined };
  const held = new Map<number, SentPart>();
  let upload: Begun | undefined;
  let running: Promise<void> = Promise.resolve();

  const begin = async (signal: AbortSignal): Promise<Begun> => {
    // The condition also has the browser ask the server, whatever its cache holds.
    const headers = eTag === undefined ? {} : { 'if-match': eTag };
    const { header, headerNames } = await client.send({ method: 'HEAD', ...from, headers, as, signal }).catch(unlessAnother);
    const kept = headerNames.filter((name) => KEPT.has(name) || name.startsWith(META)).map((name) => [name, header(name) ?? '']);
    if (kept.every(([name = '']) => READABLE.has(name))) warnDeveloper(UNREAD);
    const uploadId = await beginUpload(place, Object.fromEntries(kept));
    return { uploadId, size: Number(header('content-length')), match: eTag ?? header('etag') };
  };

  const copyPart = async ({ number, start, end }: PartRange, { uploadId, match }: Begun, signal: AbortSignal) => {
    const { body } = await client.send({
      method: 'PUT',
      ...to,
      as,
      query: { partNumber: String(number), uploadId },
      headers: {
        'x-amz-copy-source': copySourceOf(from.bucket, from.key),
        'x-amz-copy-source-range': `bytes=${start}-${end - 1}`,
        // Without it, parts of two contents could come together.
        ...(match !== undefined && { 'x-amz-copy-source-if-match': match }),
      },
      signal,
      document: true,
      patience: (end - start) / BYTES_COPIED,
    }).catch(unlessAnother);
    held.set(number, { number, eTag: textOf(await body.text(), 'ETag') ?? '', size: end - start, sum: undefined });
  };

  /** Whether the object of these parts is there, so that the answer was lost on its way. */
  const isStored = async (parts: readonly SentPart[]): Promise<boolean> => {
    const query = { 'response-cache-control': 'no-store' };
    const there = await client.send({ method: 'HEAD', ...to, query, as, signal: going() }).catch(unlessMissing);
    return there?.header('etag') === (await joinedETag(parts, md5, going()));
  };

  const complete = async ({ uploadId, size }: Begun) => {
    try {
      await completeUpload(place, { uploadId, size, preventOverwrite, parts: held });
    } catch (cause) {
      const error = StorageError.from(cause);
      const isAnswered = refusalName(error) === 'NoSuchUpload' || error.code === 'already_exists';
      if (!isAnswered || !(await isStored(inOrder(held)))) throw error;
    }
  };

  const forget = () => {
    upload = undefined;
    held.clear();
  };

  const drop = async () => {
    if (upload) await abortUpload(place, upload.uploadId, { signal: going(), asBefore: true });
    forget();
  };

  const run = async (signal: AbortSignal) => {
    try {
      const current = (upload ??= await begin(signal));
      const missing = partsOf(current.size, partSizeFor(current.size, wished)).filter(({ number }) => !held.has(number));
      await pool(missing, PART_CONCURRENCY, (range, either) => copyPart(range, current, either), signal);
      signal.throwIfAborted();
      await complete(current);
      forget();
    } catch (cause) {
      const error = StorageError.from(cause);
      if (refusalName(error) === 'NoSuchUpload') forget();
      if (signal.aborted) throw new StorageError('cancelled', { cause });
      // What is left of a failure that does not pass is of use to nobody; the failure is what counts.
      if (!error.passing) await drop().catch(StorageError.from);
      throw error;
    }
  };

  return {
    resume: (signal) => (running = run(signal)),
    async discard() {
      // What is still on its way would come after.
      await running.catch(StorageError.from);
      await drop();
    },
  };
}

function unlessMissing(cause: unknown): undefined {
  const error = StorageError.from(cause);
  if (error.code !== 'not_found') throw error;
}
