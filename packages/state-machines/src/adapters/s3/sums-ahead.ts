import type { Checksums } from '../../ports/checksums.ts';
import type { UploadRequest } from '../../ports/storage.ts';
import { StorageError } from '../../errors/storage-error.ts';
import { checksumOf } from './checksum.ts';
import { partSizeFor } from './parts.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { going } from './transfer.ts';

export type SumsAhead = ReturnType<typeof createSumsAhead>;

type Summed = Pick<UploadRequest, 'file' | 'checksum'>;

/** Sums of files that go in one request, made while others are sent: a worker's answer takes longer than a small file's way. */
export function createSumsAhead(checksums: Checksums, { checksumAlgorithm = 'CRC32', partSize }: S3StorageOptions) {
  const begun = new WeakMap<File, Promise<string | undefined>>();
  return {
    begin(request: Summed): void {
      const { file } = request;
      const checksum = checksumOf(request, checksumAlgorithm);
      if (!checksum || begun.has(file) || file.size > partSizeFor(file.size, partSize)) return;
      // What cannot be summed up now is told by the upload, which asks anew.
      begun.set(file, checksum.sum(file, checksums, going()).catch((error: unknown) => void StorageError.from(error)));
    },
    /** `undefined` where it was not begun, or did not succeed. */
    of: async ({ file }: Summed): Promise<string | undefined> => begun.get(file),
  };
}
