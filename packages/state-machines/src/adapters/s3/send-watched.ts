import { StorageError } from '../../errors/storage-error.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../ports/http.ts';

interface Watched {
  readonly signal: AbortSignal;
  readonly onSent: ((bytes: number) => void) | undefined;
  /** In milliseconds. */
  readonly stalledAfter: number;
  /** In milliseconds, beyond that. */
  readonly patience: number;
}

/** Sends a request, and gives it up as `stalled` once no byte of it or of its answer has moved for long. */
export async function sendWatched(http: HttpPort, request: HttpRequest, { signal, onSent, stalledAfter, patience }: Watched): Promise<HttpAnswer> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), stalledAfter + patience);
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), stalledAfter + patience);
  };
  try {
    return await http.send(request, AbortSignal.any([signal, stall.signal]), onSent && ((bytes) => {
      moved();
      onSent(bytes);
    }), moved);
  } catch (error) {
    if (stall.signal.aborted && !signal.aborted) throw new StorageError('stalled', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
