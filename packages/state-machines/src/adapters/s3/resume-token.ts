import type { ChecksumAlgorithm } from './s3-options.ts';

/** What an upload in parts is known by, at S3 and over a reload. */
export interface PartedUpload {
  readonly uploadId: string;
  /** In bytes. */
  readonly partSize: number;
  /** S3 takes no other for the parts of an upload that was begun with it. */
  readonly algorithm: ChecksumAlgorithm;
}

const NAMES: Readonly<Record<ChecksumAlgorithm, string>> = { CRC32: 's3', SHA256: 's3-sha256' };

export const writeToken = ({ uploadId, partSize, algorithm }: PartedUpload): string => `${NAMES[algorithm]}:${partSize}:${uploadId}`;

/** `undefined` for no token, and for one of another adapter. */
export function readToken(token: string | undefined): PartedUpload | undefined {
  const [, sha256, partSize, uploadId] = /^s3(-sha256)?:(\d+):(.+)$/s.exec(token ?? '') ?? [];
  if (partSize === undefined || uploadId === undefined) return undefined;
  return { uploadId, partSize: Number(partSize), algorithm: sha256 === undefined ? 'CRC32' : 'SHA256' };
}
