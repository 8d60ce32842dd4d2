import type { StoredObject, UploadRequest, UploadWatch } from '../../ports/storage.ts';
import { wayOf } from './address.ts';
import { crc32Text } from './crc32-join.ts';
import { headersOf } from './object-headers.ts';
import type { Owner } from './s3-client.ts';
import type { S3Surroundings, S3Transfer } from './transfer.ts';

/** A small file in one request. */
export function wholeFile({ client, checksums, options }: S3Surroundings, request: UploadRequest, watch: UploadWatch): S3Transfer {
  const { file, path, preventOverwrite } = request;
  const as: Owner = {};
  let decided = false;
  let tried = false;

  return {
    isDecided: () => decided,
    maybeStored: () => tried,
    drop: async () => {},
    async run(signal): Promise<StoredObject> {
      const sum = request.checksum ? { 'x-amz-checksum-crc32': crc32Text(await checksums.crc32(file, signal)) } : {};
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
