import type { Hasher } from '../../ports/upload-environment.ts';
import type { HashAnswer, HashQuestion } from './hash.worker.ts';

/** Digests in a worker that is a file of the app's own origin, and that is started for the first file alone. */
export function createWorkerHasher(): Hasher {
  let worker: Worker | undefined;
  let asked = 0;

  return {
    digest(blob, signal) {
      worker ??= new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
      const asking = worker;
      const id = (asked += 1);
      return new Promise((resolve, reject) => {
        const over = new AbortController();
        const { signal: until } = over;
        asking.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
          if (data.id !== id) return;
          over.abort();
          if (data.digest === undefined) reject(new Error('The file could not be read.'));
          else resolve(data.digest);
        }, { signal: until });
        asking.addEventListener('error', () => {
          over.abort();
          worker = undefined;
          reject(new Error('[foyer] The worker that computes checksums did not start: serve it from the app\'s own origin.'));
        }, { signal: until });
        signal.addEventListener('abort', () => {
          over.abort();
          reject(signal.reason);
        }, { signal: until });
        asking.postMessage({ id, blob } satisfies HashQuestion, []);
      });
    },
  };
}
