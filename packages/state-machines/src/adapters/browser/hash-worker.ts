import { StorageError } from '../../errors/storage-error.ts';
import type { HashAnswer, HashQuestion } from './hash.worker.ts';
import type { HashKind } from './sums.ts';

type Sum = Uint8Array<ArrayBuffer>;
type Ask = (kind: HashKind, blob: Blob, signal: AbortSignal) => Promise<Sum>;

let shared: Ask | undefined;

/** Asks the worker that all share: a file of the app's own origin, which starts with the first question. */
export const askHashWorker: Ask = (kind, blob, signal) => (shared ??= createHashWorker())(kind, blob, signal);

/** A worker that computes sums. Where it does not start, the console says so and the page itself computes. */
export function createHashWorker(): Ask {
  let worker: Worker | undefined;
  let isMissing = false;

  const miss = () => {
    isMissing = true;
    worker?.terminate();
    worker = undefined;
  };

  const started = (): Worker | undefined => {
    try {
      return (worker ??= new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }));
    } catch {
      // Some browsers throw where the policy forbids it, and others tell an error later.
      miss();
      return undefined;
    }
  };

  return async (kind, blob, signal) => {
    if (signal.aborted) throw new StorageError('cancelled');
    const running = isMissing ? undefined : started();
    const sum = running && (await answered(running, { kind, blob }, signal, miss));
    if (sum) return sum;
    // Without a network nothing loads; with it, the worker may.
    const page = await import('./sums-in-page.ts').catch((cause: unknown) => {
      isMissing = false;
      throw new StorageError('network', { cause });
    });
    return page.sumInPage(kind, blob, signal);
  };
}

let asked = 0;

/** `undefined` where the worker turns out not to be there. */
function answered(
  running: Worker, question: Omit<HashQuestion, 'id'>, signal: AbortSignal, onMissing: () => void,
): Promise<Sum | undefined> {
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal: until } = over;
    const end = (how: () => void) => {
      over.abort();
      how();
    };
    signal.addEventListener('abort', () => end(() => reject(new StorageError('cancelled'))), { signal: until });
    running.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
      if (data.id !== id) return;
      end(() => (data.sum ? resolve(data.sum) : reject(new StorageError('file_unreadable'))));
    }, { signal: until });
    running.addEventListener('error', () => {
      onMissing();
      end(() => resolve(undefined));
    }, { signal: until });
    running.postMessage({ id, ...question } satisfies HashQuestion, []);
  });
}
