import type { Hasher } from '../../ports/upload-environment.ts';
import { askHashWorker } from './hash-worker.ts';

/** Digests for an uploader. */
export function createWorkerHasher(): Hasher {
  return {
    digest: async (blob, signal) =>
      Array.from(await askHashWorker('chain', blob, signal), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
