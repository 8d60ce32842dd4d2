import { StorageError } from '../errors/storage-error.ts';
import type { StoredObject, UploadTask } from '../ports/storage.ts';
import { deferred } from '../storage/deferred.ts';

/** An upload whose code is still on its way. What is asked of it before then holds: a cancelled one never starts. */
export function startLater(loading: Promise<() => UploadTask>): UploadTask {
  const { promise: result, resolve, reject } = deferred<StoredObject>();
  let start: (() => UploadTask) | undefined;
  let task: UploadTask | undefined;
  let isPaused = false;
  let ended = false;

  const go = () => {
    if (!start || task || isPaused || ended) return;
    task = start();
    task.result.then(resolve, reject);
  };
  const stop = () => {
    ended = true;
    reject(new StorageError('cancelled'));
  };
  const load = async () => {
    try {
      start = await loading;
      go();
    } catch (cause) {
      reject(new StorageError('network', { cause }));
    }
  };
  void load();

  return {
    result,
    async cancel() {
      if (task) return task.cancel();
      stop();
      return 'cancelled';
    },
    async pause() {
      if (task) return task.pause();
      isPaused = true;
    },
    resume() {
      isPaused = false;
      if (task) task.resume();
      else go();
    },
    abandon() {
      if (task) task.abandon();
      else stop();
    },
  };
}
