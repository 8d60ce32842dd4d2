import type { Checksums } from '../../ports/checksums.ts';
import type { HttpPort } from '../../ports/http.ts';

/** What a request is signed with. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of credentials that are good for a while only. */
  readonly sessionToken?: string | undefined;
  /** A signed URL is good no longer than this. */
  readonly expiration?: Date | undefined;
  /** Whose they are. An upload that began as one identity is not sent as another. */
  readonly identityId?: string | undefined;
}

/** What S3 compares a file's bytes by, in its own words. */
export type ChecksumAlgorithm = 'CRC32' | 'SHA256';

/** A bucket, and where it is. */
export interface S3Bucket {
  readonly bucketName: string;
  readonly region: string;
  /** The address of a server other than AWS's, as `https://minio.example.com`; its buckets are in the path. */
  readonly endpoint?: string | undefined;
}

/** A bucket, and the way to it. */
export interface S3Way extends S3Bucket {
  readonly accelerated?: boolean | undefined;
}

/** The buckets of an S3 client, its credentials, and how it sends. */
export interface S3StorageOptions {
  /**
   * Called before each request, so that long uploads outlive their first credentials; keep them until they expire.
   * Answer `undefined` where nobody is signed in. `refresh` means that the server no longer takes the ones you gave.
   */
  readonly credentials: (options: { readonly refresh: boolean }) => Promise<S3Credentials | undefined>;
  /** By the names that a call may use; the first is the default. */
  readonly buckets: Readonly<Record<string, S3Bucket>> | (() => Readonly<Record<string, S3Bucket>>);
  /**
   * Calls back when somebody else is signed in, or nobody; with `true` when it is the person of before, whose session had
   * expired. @default never
   */
  readonly watchIdentity?: ((onChange: (isBack?: boolean) => void) => () => void) | undefined;
  /** In bytes, from 5 MiB on; grows where a file would have more than 10,000 parts. @default 5 MiB */
  readonly partSize?: number | undefined;
  /** How many parts of a file are sent at a time. @default 4 */
  readonly partConcurrency?: number | undefined;
  /**
   * `CRC32` is kept of the whole file; `SHA256`, which is computed as fast, of its parts, for whoever has to prove that the
   * bytes are those. An upload that was begun with one goes on with it.
   * @default 'CRC32'
   */
  readonly checksumAlgorithm?: ChecksumAlgorithm | undefined;
  /** A request of which no byte moves for so long is made again, in milliseconds. @default 20000 */
  readonly stallTimeout?: number | undefined;
  /** @default the browser's `XMLHttpRequest` */
  readonly http?: HttpPort | undefined;
  /** @default a worker that is a file of the app's own origin */
  readonly checksums?: Checksums | undefined;
}
