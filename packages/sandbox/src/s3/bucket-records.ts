import type { Segment } from './files/segment-files.ts';

export type ChecksumAlgorithm = 'CRC32' | 'SHA1' | 'SHA256';
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly type: ChecksumType;
  /** In Base64; one over parts has their number behind a hyphen. */
  readonly value: string;
}

/** What an object is stored with, and answers with. */
export interface ObjectDetails {
  /** `content-type`, `cache-control` and the like, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ObjectRecord extends ObjectDetails {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** Without quotes. */
  readonly eTag: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  readonly checksum: Checksum | undefined;
  readonly versionId: string | undefined;
  readonly segments: readonly Segment[];
}

export interface UploadRecord extends ObjectDetails {
  readonly uploadId: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly initiated: number;
  /** The identity that began it. */
  readonly initiator: string;
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | undefined;
}

export interface PartRecord {
  readonly uploadId: string;
  readonly number: number;
  readonly segment: Segment;
  readonly eTag: string;
  readonly crc32: number;
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}
