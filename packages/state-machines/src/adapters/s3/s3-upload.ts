import { StorageError } from '../../errors/storage-error.ts';
import type { StoredObject, UploadRequest, UploadTask, UploadWatch } from '../../ports/storage.ts';
import { deferred } from '../../storage/deferred.ts';
import { fileInParts } from './file-in-parts.ts';
import { partSizeFor } from './parts.ts';
import { readToken } from './resume-token.ts';
import { removeOwn } from './take-away.ts';
import { going, type S3Surroundings } from './transfer.ts';
import { wholeFile } from './whole-file.ts';

/** One upload to S3, from its first request on in the hand of its task. */
export function startS3Upload(surroundings: S3Surroundings, request: UploadRequest, watch: UploadWatch): UploadTask {
  const { promise: result, resolve, reject } = deferred<StoredObject>();
  let wanted: 'run' | 'pause' | 'cancel' = 'run';
  let ended = false;
  let untold = false;
  let running: { readonly stop: AbortController; readonly over: Promise<void> } | undefined;

  const end = (how: () => void) => {
    if (ended) return;
    ended = true;
    how();
  };
  const fail = (error: StorageError) => end(() => reject(error));

  const partSize = readToken(request.resume)?.partSize ?? partSizeFor(request.file.size, surroundings.options.partSize);
  const transfer = (request.file.size <= partSize ? wholeFile : fileInParts)(surroundings, request, {
    onProgress: (loaded) => void (ended || watch.onProgress(loaded)),
    onPhase: (phase) => void (ended || watch.onPhase(phase)),
    onResumable(token) {
      untold = ended;
      return ended ? undefined : watch.onResumable(token);
    },
  });

  const takeAway = async () => {
    const wereParts = await transfer.drop();
    if (transfer.maybeStored()) await removeOwn(surroundings, request, wereParts, going());
  };

  /** `takeAway` has failed where the error is another one than `cancelled`. */
  const cancelNow = async () => {
    try {
      await takeAway();
      fail(new StorageError('cancelled'));
    } catch (cause) {
      fail(StorageError.from(cause));
    }
  };

  const stored = async (object: StoredObject) => {
    if (wanted !== 'cancel') return end(() => resolve(object));
    try {
      await surroundings.objects.remove(request, going());
      fail(new StorageError('cancelled'));
    } catch (cause) {
      const error = StorageError.from(cause);
      // What may not be taken away is stored, and that is the truth.
      if (error.code === 'access_denied') end(() => resolve(object));
      else fail(error);
    }
  };

  const stopped = async (cause: unknown, { aborted }: AbortSignal): Promise<void> => {
    if (ended) return void (untold && (await transfer.drop()));
    if (wanted === 'cancel') return cancelNow();
    running = undefined;
    if (aborted) return wanted === 'run' ? go() : undefined;
    const error = StorageError.from(cause);
    // What is left of a failure that does not pass is of use to nobody; the failure is what counts.
    if (!error.passing) await transfer.drop().catch(StorageError.from);
    fail(error);
  };

  const go = () => {
    const stop = new AbortController();
    const over = transfer
      .run(stop.signal)
      .then(stored, (cause: unknown) => stopped(cause, stop.signal))
      .catch((cause: unknown) => fail(StorageError.from(cause)));
    running = { stop, over };
  };

  go();

  return {
    result,
    async cancel() {
      const first = wanted !== 'cancel';
      wanted = 'cancel';
      if (!running && first && !ended) await cancelNow();
      else if (!transfer.isDecided()) running?.stop.abort();
      return result.then(() => 'stored' as const, () => 'cancelled' as const);
    },
    async pause() {
      if (ended || wanted === 'cancel') return;
      wanted = 'pause';
      if (transfer.isDecided()) return void (await result.catch(StorageError.from));
      running?.stop.abort();
      await running?.over;
    },
    resume() {
      if (ended || wanted !== 'pause') return;
      wanted = 'run';
      if (!running) go();
    },
    abandon() {
      running?.stop.abort();
      fail(new StorageError('cancelled'));
    },
  };
}
