import { whereNotLoaded } from '../../errors/where-not-loaded.ts';
import type { Hasher } from '../../ports/upload-environment.ts';

/** Digests for an uploader, which needs them for large files of the page's own making alone. */
export function createWorkerHasher(): Hasher {
  return {
    async digest(blob, signal) {
      const { askHashWorker } = await import('./hash-worker.ts').catch(whereNotLoaded);
      return Array.from(await askHashWorker('chain', blob, signal), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
