import { StorageError } from '../../errors/storage-error.ts';
import type { StoredObject, UploadRequest, UploadTask, UploadWatch } from '../../ports/storage.ts';
import { deferred } from '../../storage/deferred.ts';
import { keyOf, MEMORY_PART, type MemoryWorld, rulesFor, type StorageStep, storedObject } from './memory-storage-world.ts';

/** One upload in memory: credentials, create, each part, complete, and the answer to it, each a step of the clock. */
export function startMemoryUpload(world: MemoryWorld, request: UploadRequest, watch: UploadWatch): UploadTask {
  const { options, objects, parts } = world;
  const { partSize = MEMORY_PART, stepTime = 10 } = options;
  const { file, path } = request;
  const known = request.resume === undefined ? undefined : parts.get(request.resume);
  const token = known && request.resume !== undefined ? request.resume : `memory-${(world.count += 1)}`;
  const held = known ?? new Set<number>();
  const count = Math.max(1, Math.ceil(file.size / partSize));
  const { promise: result, resolve, reject } = deferred<StoredObject>();
  let stopStep: (() => void) | undefined;
  let paused = false;
  let ended = false;
  let created = known !== undefined;
  let deciding = false;
  let cancelled = false;

  const end = (how: () => void) => {
    if (ended) return;
    ended = true;
    stopStep?.();
    how();
  };
  const fail = (error: StorageError) => end(() => {
    if (!error.passing && error.code !== 'cancelled') parts.delete(token);
    reject(error);
  });

  const step = (kind: StorageStep['kind'], number: number, then: () => void) => {
    const each: StorageStep = { kind, path, number };
    world.log.push(each);
    const fault = options.fault?.(each);
    if (fault === 'hang') return;
    stopStep = options.clock.after(stepTime, () => (fault ? fail(fault) : then()));
  };

  const go = () => step('credentials', 0, () => (created ? send() : step('create', 0, create)));

  const create = () => {
    if (rulesFor(options, path).write === false) return fail(new StorageError('access_denied'));
    created = true;
    world.begun += 1;
    parts.set(token, held);
    watch.onResumable(token);
    send();
  };

  const send = () => {
    watch.onPhase('uploading');
    watch.onProgress(sent());
    const next = missing();
    if (next === undefined) return complete();
    step('part', next, () => {
      held.add(next);
      watch.onProgress(sent());
      send();
    });
  };

  const missing = () => Array.from({ length: count }, (_, index) => index + 1).find((number) => !held.has(number));
  const sent = () => [...held].reduce((sum, number) => sum + Math.min(partSize, file.size - (number - 1) * partSize), 0);

  const complete = () => {
    deciding = true;
    watch.onPhase('verifying');
    step('complete', 0, () => {
      if (request.preventOverwrite && objects.has(keyOf(request))) return fail(new StorageError('already_exists'));
      const object = storedObject(path, file, request, options.clock);
      objects.set(keyOf(request), object);
      parts.delete(token);
      step('answer', 0, () => {
        if (cancelled && rulesFor(options, path).remove !== false) {
          objects.delete(keyOf(request));
          return fail(new StorageError('cancelled'));
        }
        end(() => resolve(object));
      });
    });
  };

  go();

  return {
    result,
    async cancel() {
      cancelled = true;
      if (!deciding) fail(new StorageError('cancelled'));
      const outcome = await result.then(() => 'stored' as const, () => 'cancelled' as const);
      if (outcome === 'cancelled') parts.delete(token);
      return outcome;
    },
    async pause() {
      if (ended || paused) return;
      if (deciding) return void (await result.catch(StorageError.from));
      paused = true;
      stopStep?.();
    },
    resume() {
      if (!paused || ended) return;
      paused = false;
      go();
    },
    abandon: () => fail(new StorageError('cancelled')),
  };
}
