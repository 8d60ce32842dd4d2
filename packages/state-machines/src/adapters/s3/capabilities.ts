import type { StoragePort } from '../../ports/storage.ts';
import { partSizeFor } from './parts.ts';
import type { S3StorageOptions } from './s3-options.ts';

/** How many parts of a file are sent at a time where the app does not say. */
export const PART_CONCURRENCY = 4;

/** What the transport can do, apart from the transport, which is loaded when the first file is sent. */
export function s3Capabilities(
  { partSize, partConcurrency = PART_CONCURRENCY }: Pick<S3StorageOptions, 'partSize' | 'partConcurrency'>,
): Pick<StoragePort, 'capabilities' | 'requestsFor'> {
  return {
    capabilities: {
      resumableFrom: partSizeFor(0, partSize) + 1, resumableFor: undefined, abortsAfterError: true, partControl: true, workerChecksum: true,
    },
    requestsFor: (size) => Math.min(partConcurrency, Math.max(1, Math.ceil(size / partSizeFor(size, partSize)))),
  };
}
