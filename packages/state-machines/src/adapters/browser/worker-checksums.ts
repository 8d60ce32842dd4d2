import { StorageError } from '../../errors/storage-error.ts';
import type { Checksums } from '../../ports/checksums.ts';
import { crc32 } from './crc32.ts';
import { askHashWorker } from './hash-worker.ts';

/** Up to this size, in bytes, the page sums up in less time than it takes to hand the file to a worker. */
const SMALL = 64 * 1024;

/** Sums for a storage: those of files in a worker, of small ones in the page. */
export function createWorkerChecksums(): Checksums {
  const inWorker = async (blob: Blob, signal: AbortSignal) => new DataView((await askHashWorker('crc32', blob, signal)).buffer).getUint32(0);
  return {
    begin: () => inWorker(new Blob(), new AbortController().signal),
    crc32: (blob, signal) => (blob.size <= SMALL ? inPage(blob, signal) : inWorker(blob, signal)),
    md5: (blob, signal) => askHashWorker('md5', blob, signal),
    sha256: (blob, signal) => askHashWorker('sha256', blob, signal),
  };
}

async function inPage(blob: Blob, signal: AbortSignal): Promise<number> {
  const bytes = await blob.arrayBuffer().catch((cause: unknown) => {
    throw new StorageError('file_unreadable', { cause });
  });
  if (signal.aborted) throw new StorageError('cancelled');
  return crc32(new Uint8Array(bytes));
}
