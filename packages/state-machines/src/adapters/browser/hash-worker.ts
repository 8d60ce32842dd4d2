import { StorageError } from '../../errors/storage-error.ts';
import type { HashAnswer, HashKind, HashQuestion } from './hash.worker.ts';

let worker: Worker | undefined;
let asked = 0;

const NOT_STARTED = '[foyer] The worker that computes checksums did not start: serve it from the app\'s own origin.';

/** Asks the worker that all share: a file of the app's own origin, which starts with the first question. */
export function askHashWorker(kind: HashKind, blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const asking = (worker ??= new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }));
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal: until } = over;
    const end = (how: () => void) => {
      over.abort();
      how();
    };
    if (signal.aborted) return end(() => reject(new StorageError('cancelled')));
    signal.addEventListener('abort', () => end(() => reject(new StorageError('cancelled'))), { signal: until });
    asking.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
      if (data.id !== id) return;
      end(() => (data.sum ? resolve(data.sum) : reject(new StorageError('file_unreadable'))));
    }, { signal: until });
    asking.addEventListener('error', () => {
      worker = undefined;
      end(() => reject(new StorageError('unknown', { hint: NOT_STARTED })));
    }, { signal: until });
    asking.postMessage({ id, kind, blob } satisfies HashQuestion, []);
  });
}
