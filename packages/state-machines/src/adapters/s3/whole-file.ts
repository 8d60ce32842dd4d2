import type { StoredObject, UploadRequest, UploadWatch } from '../../ports/storage.ts';
import { wayOf } from './address.ts';
import { checksumOf } from './checksum.ts';
import { headersOf } from './object-headers.ts';
import type { Owner } from './s3-client.ts';
import type { S3Surroundings, S3Transfer } from './transfer.ts';

/** A small file in one request. */
export function wholeFile({ client, checksums, options, ahead }: S3Surroundings, request: UploadRequest, watch: UploadWatch): S3Transfer {
  const { file, path, preventOverwrite } = request;
  const as: Owner = {};
  let decided = false;
  let tried = false;

  return {
    isDecided: () => decided,
    maybeStored: () => tried,
    drop: async () => false,
    async run(signal): Promise<StoredObject> {
      const checksum = checksumOf(request, options.checksumAlgorithm ?? 'CRC32');
      const sum = checksum?.headersOf((await ahead.of(request)) ?? (await checksum.sum(file, checksums, signal)));
      const bucket = wayOf(options.buckets, request);
      signal.throwIfAborted();
      decided = true;
      tried = true;
      watch.onPhase(file.size === 0 ? 'verifying' : 'uploading');
      try {
        const answer = await client.send({
          method: 'PUT',
          bucket,
          key: path,
          headers: { ...headersOf(request), ...sum, ...(preventOverwrite && { 'if-none-match': '*' }) },
          body: file,
          signal,
          as,
          onSent(bytes) {
            watch.onProgress(Math.min(bytes, file.size));
            watch.onPhase(bytes >= file.size ? 'verifying' : 'uploading');
          },
        });
        return {
          path, size: file.size, eTag: answer.header('etag'), contentType: request.contentType, lastModified: undefined,
          metadata: request.metadata ?? {},
        };
      } finally {
        decided = false;
      }
    },
  };
}
