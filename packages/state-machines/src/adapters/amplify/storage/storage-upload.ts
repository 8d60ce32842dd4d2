import { fetchAuthSession } from 'aws-amplify/auth';
import { uploadData, type UploadDataWithPathOutput } from 'aws-amplify/storage';
import { StorageError } from '../../../errors/storage-error.ts';
import type { StoredObject, UploadRequest, UploadTask, UploadWatch } from '../../../ports/storage.ts';
import { createListeners } from '../../../storage/cell.ts';
import { deferred } from '../../../storage/deferred.ts';
import { toStorageError } from './storage-errors.ts';
import { MULTIPART_FROM, objectOptions } from './storage-options.ts';

/**
 * One call of `uploadData`, with what it gets wrong put right. A cancel or a pause before its first byte is forgotten by
 * it, and the upload goes through: so the call is `live` from its first progress event on, and both wait for that.
 */
export function startAmplifyUpload(
  request: UploadRequest,
  watch: UploadWatch,
  takeAway: (request: UploadRequest) => Promise<boolean>,
): UploadTask {
  const { file } = request;
  const isMultipart = file.size > MULTIPART_FROM;
  const { promise: result, resolve, reject } = deferred<StoredObject>();
  const lives = createListeners();
  let transfer: UploadDataWithPathOutput | undefined;
  /** The call that was paused, which alone can take its parts away until the one after it is live. */
  let paused: UploadDataWithPathOutput | undefined;
  let wanted: 'run' | 'pause' | 'cancel' = 'run';
  let live = false;
  let isPaused = false;
  let sent = false;
  let ended = false;
  const isWanted = (what: typeof wanted) => wanted === what;

  const end = (how: () => void) => {
    if (ended) return;
    ended = true;
    how();
    lives.call();
  };
  const fail = (error: unknown) => end(() => reject(toStorageError(error)));

  const onProgress = (loaded: number) => {
    if (ended || isPaused) return;
    sent = loaded >= file.size;
    if (!live) {
      live = true;
      paused = undefined;
      lives.call();
    }
    if (ended || isPaused) return;
    watch.onPhase(sent ? 'verifying' : 'uploading');
    watch.onProgress(loaded);
  };

  const run = async () => {
    // The session is had first, so that nothing stands between the call and its first request.
    await fetchAuthSession();
    if (ended) return;
    if (isWanted('cancel')) return paused ? stopCall() : fail(new StorageError('cancelled'));
    if (isWanted('pause')) {
      isPaused = true;
      return lives.call();
    }
    // Of an empty file it tells nothing.
    if (file.size === 0) watch.onPhase('verifying');
    const call: UploadDataWithPathOutput = uploadData({
      path: request.path,
      data: boundFile(request),
      options: { ...objectOptions(request), onProgress: ({ transferredBytes }) => onProgress(transferredBytes) },
    });
    transfer = call;
    const { eTag } = await call.result;
    if (isWanted('cancel') && (await takeAway(request))) return fail(new StorageError('cancelled'));
    end(() => resolve({
      path: request.path, size: file.size, eTag, contentType: request.contentType, lastModified: undefined,
      metadata: request.metadata ?? {},
    }));
  };

  const start = () => void run().catch((error: unknown) => {
    transfer = undefined;
    if (wanted !== 'cancel') fail(error);
    else if (paused) stopCall();
    else fail(new StorageError('cancelled', { cause: error }));
  });

  /** Resolves when the call hears what it is told, or is over. */
  const heard = () => new Promise<void>((resolveHeard) => {
    if (live || ended || isPaused) return resolveHeard();
    const stop = lives.add(() => {
      stop();
      resolveHeard();
    });
  });

  const stopCall = () => {
    // Without a network a cancel would forget the upload and leave its parts: a pause keeps both, for `discard` to end.
    const isCutOff = isMultipart && !navigator.onLine;
    const call = transfer ?? paused;
    if (isCutOff) call?.pause();
    else call?.cancel();
    // What comes of the call now is nobody's any more.
    call?.result.catch(toStorageError);
    fail(new StorageError(isCutOff ? 'network' : 'cancelled'));
  };

  start();

  return {
    result,
    async cancel() {
      wanted = 'cancel';
      // Nothing was called: the session may be long in coming.
      if (!transfer && !paused) fail(new StorageError('cancelled'));
      await heard();
      // A single request, and the one that puts parts together, are decided by the server once they are out.
      if (!ended && (isPaused || (isMultipart && !sent))) stopCall();
      return result.then(() => 'stored' as const, () => 'cancelled' as const);
    },
    async pause() {
      if (ended || wanted === 'cancel') return;
      wanted = 'pause';
      await heard();
      if (ended || !isWanted('pause') || isPaused) return;
      if (!isMultipart || sent) return void (await result.catch(toStorageError));
      isPaused = true;
      live = false;
      transfer?.pause();
      [paused, transfer] = [transfer, undefined];
    },
    resume() {
      if (ended || wanted !== 'pause') return;
      wanted = 'run';
      if (!isPaused) return;
      isPaused = false;
      // The paused call cannot be told to go on: if the abort of its requests comes after that, it fails by it. The same call
      // again finds its parts.
      start();
    },
    abandon() {
      if (ended) return;
      // A paused call keeps its parts, and the same call again finds them.
      if (isMultipart && live) transfer?.pause();
      else transfer?.cancel();
      transfer?.result.catch(toStorageError);
      fail(new StorageError('cancelled'));
    },
  };
}

/**
 * Takes away the parts of an upload that failed. aws-amplify offers no call for it: an upload of which a part failed can be
 * neither resumed nor cancelled. But the same call again finds its parts, and a cancel of that call takes them away.
 */
export function endAmplifyUpload(request: UploadRequest, takeAway: (request: UploadRequest) => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    const task = startAmplifyUpload(request, {
      onProgress: () => {},
      onResumable: () => {},
      onPhase: () => void task.cancel(),
    }, takeAway);
    task.result.then(
      () => resolve(),
      (error: unknown) => (StorageError.from(error).code === 'cancelled' ? resolve() : reject(error)),
    );
  });
}

/** aws-amplify knows an upload again by name and time of its file: both are made of the content, so that no two mix. */
const boundFile = ({ file, identity }: UploadRequest) => new File([file], identity, { type: file.type, lastModified: 0 });
