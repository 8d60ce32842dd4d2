import type { Checksums } from '../../ports/checksums.ts';
import type { StoredObject } from '../../ports/storage.ts';
import type { S3Objects } from './objects.ts';
import type { S3Client } from './s3-client.ts';
import type { S3StorageOptions } from './s3-options.ts';
import type { SumsAhead } from './sums-ahead.ts';

/** What an upload works with. */
export interface S3Surroundings {
  readonly client: S3Client;
  readonly objects: S3Objects;
  readonly checksums: Checksums;
  readonly options: S3StorageOptions;
  readonly ahead: SumsAhead;
}

/** How the bytes of one upload get there. */
export interface S3Transfer {
  /** Sends what is not there yet. Rejects with `cancelled` once the signal is aborted, when nothing moves any more. */
  run(signal: AbortSignal): Promise<StoredObject>;
  /** The request that makes the object is out: the server decides. */
  isDecided(): boolean;
  /** Such a request failed, or its answer was lost: there may be an object all the same. */
  maybeStored(): boolean;
  /** Takes away what lies with the server and is no object. Answers whether it was there. */
  drop(): Promise<boolean>;
}

export const going = (): AbortSignal => new AbortController().signal;
