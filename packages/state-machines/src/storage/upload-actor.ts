import { StorageError } from '../errors/storage-error.ts';
import type { StoragePort, StoredObject, UploadPhase, UploadRequest, UploadTask } from '../ports/storage.ts';
import type { Clock } from '../ports/upload-environment.ts';
import { BYTES_READ } from './answered.ts';

/** How one attempt ended. `paused` is one that had not begun, be it wanted again by now; one that had begun waits. */
export type Outcome =
  | { readonly kind: 'done'; readonly object: StoredObject }
  | { readonly kind: 'failed'; readonly error: StorageError }
  /** `unsure` where the backend had the bytes and no longer answered. */
  | { readonly kind: 'cancelled'; readonly unsure: boolean }
  | { readonly kind: 'paused' };

/** One attempt at one upload. Every method may be called at any time, from the first moment on. */
export interface UploadActor {
  /** Never rejects. */
  readonly outcome: Promise<Outcome>;
  cancel(): Promise<void>;
  /** Resolves when no byte moves any more. */
  pause(): Promise<void>;
  resume(): void;
  /** Ends the attempt with an error of the world around it. */
  abandon(error: StorageError): void;
}

export interface AttemptInput {
  readonly storage: StoragePort;
  readonly clock: Clock;
  readonly stallTimeout: number;
  /** Makes the request: may look at the backend first. */
  readonly request: (signal: AbortSignal) => Promise<UploadRequest>;
  readonly onPhase: (phase: UploadPhase) => void;
  readonly onProgress: (loaded: number) => void;
  readonly onResumable: (token: string) => Promise<void>;
}

export function startAttempt(input: AttemptInput): UploadActor {
  const before = new AbortController();
  const stall = createStallTimer(input, () => (wanted === 'cancel' ? giveUp() : abandon(new StorageError('stalled'))));
  let wanted: 'run' | 'pause' | 'cancel' = 'run';
  let abandoned: StorageError | undefined;
  let task: UploadTask | undefined;
  let cancelling: Promise<unknown> | undefined;
  let quiet = input.stallTimeout;
  let ended = false;
  let unsure = false;

  const begin = async (): Promise<Outcome> => {
    const request = await input.request(before.signal);
    before.signal.throwIfAborted();
    quiet = input.stallTimeout + request.file.size / BYTES_READ;
    stall.restart(quiet);
    task = input.storage.upload(request, watch);
    return { kind: 'done', object: await task.result };
  };

  const watch = {
    onProgress(loaded: number) {
      if (ended) return;
      if (wanted !== 'pause') stall.restart(input.stallTimeout);
      input.onProgress(loaded);
    },
    onPhase(phase: UploadPhase) {
      if (ended) return;
      if (phase === 'verifying' && wanted !== 'pause') stall.restart(quiet);
      input.onPhase(phase);
    },
    onResumable(token: string) {
      return ended ? undefined : input.onResumable(token);
    },
  };

  const outcome = begin()
    .catch(async (error: unknown): Promise<Outcome> => {
      await cancelling;
      if (wanted === 'cancel') return { kind: 'cancelled', unsure: unsure || StorageError.from(error).code !== 'cancelled' };
      if (before.signal.aborted && !abandoned) return { kind: 'paused' };
      return { kind: 'failed', error: abandoned ?? StorageError.from(error) };
    })
    .finally(() => {
      ended = true;
      stall.stop();
    });

  const giveUp = () => {
    unsure = true;
    task?.abandon();
  };

  const abandon = (error: StorageError) => {
    if (ended || wanted === 'cancel') return;
    abandoned ??= error;
    stall.stop();
    before.abort();
    task?.abandon();
  };

  return {
    outcome,
    abandon,
    async cancel() {
      if (!ended) {
        wanted = 'cancel';
        stall.stop();
        if (task) stall.restart(quiet);
        before.abort();
        cancelling ??= task?.cancel();
      }
      await outcome;
    },
    async pause() {
      if (ended || wanted === 'cancel') return;
      wanted = 'pause';
      stall.stop();
      if (task) return task.pause();
      before.abort();
      await outcome;
    },
    resume() {
      if (ended || wanted !== 'pause') return;
      wanted = 'run';
      if (!task) return;
      stall.restart(quiet);
      task.resume();
    },
  };
}

/** Calls when no byte has moved for long. */
function createStallTimer({ clock }: AttemptInput, onStall: () => void) {
  let stop: (() => void) | undefined;
  let deadline = 0;
  const look = () => {
    const left = deadline - clock.now();
    stop = left > 0 ? clock.after(left, look) : undefined;
    if (left <= 0) onStall();
  };
  return {
    /** Moves the deadline alone, so that a progress event costs no timer. */
    restart(patience: number) {
      deadline = clock.now() + patience;
      stop ??= clock.after(patience, look);
    },
    stop() {
      stop?.();
      stop = undefined;
    },
  };
}
