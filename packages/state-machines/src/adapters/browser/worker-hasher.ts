import type { Checksums } from '../../ports/checksums.ts';
import type { Hasher } from '../../ports/upload-environment.ts';
import { askHashWorker } from './hash-worker.ts';

/** Digests for an uploader. */
export function createWorkerHasher(): Hasher {
  return {
    digest: async (blob, signal) =>
      Array.from(await askHashWorker('chain', blob, signal), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** Sums for a storage. */
export function createWorkerChecksums(): Checksums {
  return {
    crc32: async (blob, signal) => new DataView((await askHashWorker('crc32', blob, signal)).buffer).getUint32(0),
    md5: (blob, signal) => askHashWorker('md5', blob, signal),
    sha256: (blob, signal) => askHashWorker('sha256', blob, signal),
  };
}
