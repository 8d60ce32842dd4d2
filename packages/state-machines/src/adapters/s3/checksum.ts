import type { Checksums } from '../../ports/checksums.ts';
import type { UploadRequest } from '../../ports/storage.ts';
import { crc32Text, joinCrc32, readCrc32 } from './crc32-join.ts';
import type { ChecksumAlgorithm } from './s3-options.ts';

/** What of a part goes into the sum of the whole. */
interface SummedPart {
  /** In bytes. */
  readonly size: number;
  readonly sum: string | undefined;
}

/** One way to say to S3 what the bytes are, which it then compares with those that came. */
export interface Checksum {
  /** Of a request that carries bytes with this sum. */
  headersOf(sum: string): Readonly<Record<string, string>>;
  /** Of the request that begins an upload in parts. */
  readonly begin: Readonly<Record<string, string>>;
  /** The name of a part's sum in documents. */
  readonly element: 'ChecksumCRC32' | 'ChecksumSHA256';
  /** As S3 writes it. */
  sum(bytes: Blob, checksums: Checksums, signal: AbortSignal): Promise<string>;
  /** Of the request that puts parts together, which are given in their order. */
  complete(parts: readonly SummedPart[]): Readonly<Record<string, string>>;
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const FULL_OBJECT = { 'x-amz-checksum-type': 'FULL_OBJECT' };

const CHECKSUMS: Readonly<Record<ChecksumAlgorithm, Checksum>> = {
  CRC32: {
    headersOf: (sum) => ({ 'x-amz-checksum-crc32': sum }),
    begin: { 'x-amz-checksum-algorithm': 'CRC32', ...FULL_OBJECT },
    element: 'ChecksumCRC32',
    sum: async (bytes, checksums, signal) => crc32Text(await checksums.crc32(bytes, signal)),
    complete: (parts) => {
      const whole = parts.reduce<number | undefined>((before, { sum, size }) =>
        (before === undefined || sum === undefined ? undefined : joinCrc32(before, readCrc32(sum), size)), 0);
      return whole === undefined ? {} : { 'x-amz-checksum-crc32': crc32Text(whole), ...FULL_OBJECT };
    },
  },
  SHA256: {
    headersOf: (sum) => ({ 'x-amz-checksum-sha256': sum }),
    begin: { 'x-amz-checksum-algorithm': 'SHA256' },
    element: 'ChecksumSHA256',
    sum: async (bytes, checksums, signal) => base64(await checksums.sha256(bytes, signal)),
    // S3 makes the whole one of the parts' sums, which it compares with those in the document.
    complete: () => ({}),
  },
};

/** The sums that a request is sent with; `undefined` where it wants none. */
export const checksumOf = ({ checksum }: Pick<UploadRequest, 'checksum'>, algorithm: ChecksumAlgorithm): Checksum | undefined =>
  checksum ? CHECKSUMS[algorithm] : undefined;
