import { StorageError } from '../../errors/storage-error.ts';
import type { StoredObject, UploadRequest, UploadWatch } from '../../ports/storage.ts';
import { pool } from '../../pool.ts';
import { wayOf } from './address.ts';
import { PART_CONCURRENCY } from './capabilities.ts';
import { checksumOf } from './checksum.ts';
import { headersOf } from './object-headers.ts';
import { beginUpload, completeUpload, listedParts, type SentPart } from './multipart-calls.ts';
import { partSizeFor, partsOf } from './parts.ts';
import { type PartedUpload, readToken, writeToken } from './resume-token.ts';
import type { Owner } from './s3-client.ts';
import type { ChecksumAlgorithm } from './s3-options.ts';
import { refusalName } from './s3-refusal.ts';
import { sendPart } from './send-part.ts';
import { dropParts } from './take-away.ts';
import { going, type S3Surroundings, type S3Transfer } from './transfer.ts';

/** A large file in parts, several at a time. What is there stays there over a pause, a failure that passes, and a reload. */
export function fileInParts(surroundings: S3Surroundings, request: UploadRequest, watch: UploadWatch): S3Transfer {
  const { client, objects, options } = surroundings;
  const { file } = request;
  const held = new Map<number, SentPart>();
  const onTheirWay = new Map<number, number>();
  /** What S3 has, by its own word; it is yet to be compared with the file. */
  const told = new Map<number, number>();
  const as: Owner = {};
  let upload: PartedUpload | undefined = readToken(request.resume);
  let isLooked = upload === undefined;
  let arrived = 0;
  let decided = false;
  let tried = false;

  const place = (algorithm: ChecksumAlgorithm) =>
    ({ client, bucket: wayOf(options.buckets, request), key: request.path, as, checksum: checksumOf(request, algorithm) });
  const tell = () => {
    watch.onProgress([...onTheirWay.values(), ...told.values()].reduce((sum, bytes) => sum + bytes, arrived));
  };

  /** A pause or a cancel in the meantime waits: nobody could end an upload whose name was not heard. */
  const begin = async (): Promise<PartedUpload> => {
    const partSize = partSizeFor(file.size, options.partSize);
    const { checksumAlgorithm: algorithm = 'CRC32' } = options;
    const begun = { partSize, algorithm, uploadId: await beginUpload(place(algorithm), headersOf(request)) };
    await watch.onResumable(writeToken(begun));
    return begun;
  };

  /** The parts of before a reload or a failure; none of an upload that is no more. */
  const remembered = async ({ uploadId, algorithm }: PartedUpload, signal: AbortSignal): Promise<readonly SentPart[] | undefined> => {
    try {
      return await listedParts(place(algorithm), uploadId, signal);
    } catch (cause) {
      const error = StorageError.from(cause);
      if (refusalName(error) === 'NoSuchUpload') return undefined;
      throw error;
    }
  };

  const sendAll = async ({ uploadId, partSize, algorithm }: PartedUpload, listed: ReadonlyMap<number, SentPart>, signal: AbortSignal) => {
    const missing = partsOf(file.size, partSize).filter(({ number }) => !held.has(number));
    await pool(missing, Math.min(options.partConcurrency ?? PART_CONCURRENCY, request.requests ?? Infinity), async (range, either) => {
      const onSent = (bytes: number) => {
        told.delete(range.number);
        onTheirWay.set(range.number, bytes);
        tell();
      };
      try {
        const sent = await sendPart({ ...surroundings, ...place(algorithm), request, uploadId, range, listed: listed.get(range.number), signal: either, onSent });
        told.delete(range.number);
        held.set(range.number, sent);
        arrived += sent.size;
      } finally {
        onTheirWay.delete(range.number);
      }
      tell();
    }, signal);
  };

  const complete = async ({ uploadId, algorithm }: PartedUpload, signal: AbortSignal): Promise<StoredObject> => {
    signal.throwIfAborted();
    decided = true;
    tried = true;
    watch.onPhase('verifying');
    try {
      const eTag = await completeUpload(place(algorithm), { uploadId, size: file.size, preventOverwrite: request.preventOverwrite, parts: held });
      return { path: request.path, size: file.size, eTag, contentType: request.contentType, lastModified: undefined, metadata: request.metadata ?? {} };
    } catch (cause) {
      const error = StorageError.from(cause);
      if (refusalName(error) !== 'NoSuchUpload') throw error;
      forget();
      const own = request.writeOnly ? undefined : await objects.holds(request, going()).catch((failure: unknown) => unlessDenied(StorageError.from(failure)));
      if (own) return own;
      throw error;
    } finally {
      decided = false;
    }
  };

  const forget = () => {
    upload = undefined;
    held.clear();
    told.clear();
    arrived = 0;
  };

  return {
    isDecided: () => decided,
    maybeStored: () => tried,
    async drop() {
      const dropped = upload;
      forget();
      return dropped !== undefined && dropParts(surroundings, request, dropped, going());
    },
    async run(signal) {
      let listed: readonly SentPart[] = [];
      if (upload && !isLooked) {
        const found = await remembered(upload, signal);
        if (!found) forget();
        listed = found ?? [];
        for (const { number, size } of listed) told.set(number, size);
      }
      signal.throwIfAborted();
      const current = (upload ??= await begin());
      isLooked = true;
      signal.throwIfAborted();
      watch.onPhase('uploading');
      tell();
      await sendAll(current, new Map(listed.map((part) => [part.number, part])), signal);
      return complete(current, signal);
    },
  };
}

function unlessDenied(error: StorageError): undefined {
  if (error.code !== 'access_denied') throw error;
}
