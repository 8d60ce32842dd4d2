import { StorageError } from '../../errors/storage-error.ts';
import type { StoragePort } from '../../ports/storage.ts';
import { prefetch } from '../../prefetch.ts';
import { abortable } from '../abortable.ts';
import { createWorkerChecksums } from '../browser/worker-checksums.ts';
import { createXhrHttp } from '../browser/xhr-http.ts';
import { bucketAt, findBucket } from './address.ts';
import { s3Capabilities } from './capabilities.ts';
import { createS3Objects } from './objects.ts';
import { readToken } from './resume-token.ts';
import { createS3Client } from './s3-client.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { createSumsAhead } from './sums-ahead.ts';
import { startS3Upload } from './s3-upload.ts';
import { dropParts, removeOwn } from './take-away.ts';

/**
 * A storage on S3 itself, or on a server that speaks as S3 does: with parts of a chosen size and number, checksums of
 * each and of the whole, uploads that go on after any time, and none that is left behind after a failure.
 *
 * @example
 * const storage = createS3Storage({
 *   credentials: () => credentialsOfTheSession(),
 *   buckets: { files: { bucketName: 'my-files', region: 'eu-west-1' } },
 * });
 */
export function createS3Storage(options: S3StorageOptions): StoragePort {
  const { credentials, watchIdentity, checksums = createWorkerChecksums(), http = createXhrHttp() } = options;
  const client = createS3Client(options, http);
  const objects = createS3Objects(client, options, checksums);
  const ahead = createSumsAhead(checksums, options);
  let isSigned = false;
  /** Has credentials, and makes of them the key of the day's signatures: once for each person, so that their first file is there sooner. */
  const signAhead = async () => {
    if (isSigned) return;
    isSigned = true;
    const forget = () => {
      isSigned = false;
      stop?.();
    };
    // No longer than there is something to forget: a storage that is made anew with each view is held by nobody.
    const stop = watchIdentity?.(forget);
    await client.presign({ bucket: findBucket(options.buckets, undefined), key: '' }, 1).catch((cause: unknown) => {
      forget();
      throw cause;
    });
  };
  const surroundings = { client, objects, checksums, options, ahead };
  const cancelled = () => new StorageError('cancelled');
  const asked = <A extends readonly unknown[], T>(run: (...given: [...A, AbortSignal]) => Promise<T>) =>
    (...given: [...A, AbortSignal]): Promise<T> => {
      const signal = given.at(-1) as AbortSignal;
      return abortable(signal, async () => {
        try {
          return await run(...given);
        } catch (error) {
          throw StorageError.from(error);
        }
      }, cancelled);
    };

  return {
    ...s3Capabilities(options),
    identity: asked(async () => (await credentials({ refresh: false }))?.identityId),
    watchIdentity: watchIdentity ?? (() => () => {}),
    warmUp(next) {
      if (!next) return prefetch(async () => checksums.begin?.());
      // A guest who brings no file gets no identity for it.
      prefetch(signAhead);
      ahead.begin(next);
    },
    bucketName: async (bucket) => bucketAt(options.buckets, bucket)?.bucketName,
    upload: (request, watch) => startS3Upload(surroundings, request, watch),
    discard: asked(async (request, signal) => {
      const upload = readToken(request.resume);
      const wereParts = upload !== undefined && (await dropParts(surroundings, request, upload, signal));
      await removeOwn(surroundings, request, wereParts, signal);
    }),
    properties: asked(objects.properties),
    list: asked(objects.list),
    url: asked(objects.url),
    download: asked(objects.download),
    remove: asked(objects.remove),
    copy: asked(objects.copy),
    holds: asked(objects.holds),
  };
}
