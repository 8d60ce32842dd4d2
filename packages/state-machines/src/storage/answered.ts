import { StorageError } from '../errors/storage-error.ts';
import type { UploaderOptions } from './uploader.protocol.ts';

/** For so long a connection may say nothing, in milliseconds. */
export const patienceOf = ({ stallTimeout = 30_000 }: UploaderOptions): number => stallTimeout;

/** In a millisecond, by a slow device: so long may a file be read before its first byte goes, or be put together after its last. */
export const BYTES_READ = 20_000;

/**
 * Asks the backend something. Where nobody answers, it has stalled; a call that is aborted is over at once, whatever it does
 * with its signal.
 *
 * @param bytes so many are read for it here
 */
export const answered = <T>(options: UploaderOptions, signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>, bytes = 0): Promise<T> =>
  new Promise((resolve, reject) => {
    const own = new AbortController();
    const giveUp = (code: 'cancelled' | 'stalled') => {
      reject(new StorageError(code));
      own.abort();
    };
    const cancel = () => giveUp('cancelled');
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    const stop = options.environment.clock.after(patienceOf(options) + bytes / BYTES_READ, () => giveUp('stalled'));
    void ask(own.signal).then(resolve, reject).finally(() => {
      stop();
      signal.removeEventListener('abort', cancel);
    });
  });
