import { StorageError } from '../errors/storage-error.ts';
import { whereNotLoaded } from '../errors/where-not-loaded.ts';
import { patienceOf } from './answered.ts';
import type { Endings } from './endings.ts';
import type { PipelineParts } from './pipeline.ts';
import { RejectedFile } from './preparation.ts';
import type { RequestMaker } from './request-maker.ts';
import { createRequestWindow } from './request-window.ts';
import { retryDelay } from './retry-delay.ts';
import { type Outcome, startAttempt } from './upload-actor.ts';
import type { UploadItem } from './upload-item.ts';

/** So often, at most, it is kept how far a large file is. */
const KEPT_TIMES = 20;

/** Sends files that are ready, as many at a time as the window has room for, and again where that helps. */
export function createAttempts(
  { options, rows, progress, records, tell }: PipelineParts,
  requests: RequestMaker,
  endings: Endings,
  again: (item: UploadItem) => void,
) {
  const { storage, environment } = options;
  const { clock, network } = environment;
  const capacity = options.requests ?? 6;
  const window = createRequestWindow(capacity, options.smallFirst ?? false);
  /** Those that will begin and are not in the window yet: as many as begin together, so that no long list is read ahead. */
  const expected = new Set<string>();
  const { end, finish, drop, halt } = endings;

  const enqueue = (item: UploadItem, front = false) => {
    const size = item.prepared?.file.size ?? 0;
    unwait(item);
    rows.change(item.id, { status: network.online() ? 'queued' : 'waitingForNetwork', retryAt: undefined });
    window.enter({ id: item.id, cost: storage.requestsFor(size), size, near: () => item.prepared && warmUp(item.prepared.file), run: (release) => begin(item, release) }, front);
  };

  const warmUp = (file: File) => storage.warmUp?.({ file, checksum: options.checksum ?? true });

  const begin = (item: UploadItem, release: () => void) => {
    const { id } = item;
    item.release?.();
    item.release = release;
    expected.delete(id);
    rows.change(id, { status: 'starting' });
    if (item.actor) return item.actor.resume();
    const size = item.prepared?.file.size ?? 0;
    let keptAt = item.reached;
    let isFirst = true;
    let isSent = false;
    const actor = startAttempt({
      storage,
      clock,
      stallTimeout: patienceOf(options),
      request: async (signal) => ({ ...(await requests.make(item, signal)), requests: capacity }),
      onPhase: (phase) => {
        isSent = true;
        if (rows.get(id)?.status === phase) return;
        const first = item.reached === 0 && phase === 'uploading';
        rows.change(id, { status: phase, path: item.path, error: undefined });
        if (first) tell('started', id);
      },
      onProgress: (loaded) => {
        // What an earlier attempt has sent is told first.
        progress.move(id, loaded, isFirst && item.resume !== undefined);
        isFirst = false;
        item.reached = Math.max(item.reached, loaded);
        if (item.reached - keptAt < size / KEPT_TIMES || size < storage.capabilities.resumableFrom) return;
        keptAt = item.reached;
        void records.keep(item);
      },
      onResumable: (token) => {
        item.resume = token;
        return records.keep(item);
      },
    });
    item.actor = actor;
    item.settling = actor.outcome.then((outcome) => {
      // Of an empty file no byte says that it was sent.
      if (outcome.kind === 'failed') item.left ||= isSent && size === 0;
      return settle(item, outcome);
    });
  };

  const settle = async (item: UploadItem, outcome: Outcome) => {
    // Where it begins again at once, that place is another one.
    const { release } = item;
    item.actor = undefined;
    if (outcome.kind !== 'done') progress.rest(item.id);
    try {
      if (outcome.kind === 'done') return finish(item, outcome.object);
      if (outcome.kind === 'paused') return item.wanted === 'pause' ? halt(item) : enqueue(item, true);
      if (outcome.kind === 'cancelled') {
        item.left ||= outcome.unsure;
        return await drop(item);
      }
      await fail(item, outcome.error);
    } finally {
      release?.();
    }
  };

  const fail = async (item: UploadItem, error: StorageError): Promise<void> => {
    const { cause } = error;
    item.left ||= item.reached > 0 || item.resume !== undefined;
    if (cause instanceof RejectedFile) return end(item, { status: 'rejected', rejection: cause.rejection });
    if (!error.passing && item.isMistaken?.()) return again(item);
    if (error.code === 'already_exists') return meetCollision(item, error);
    if (item.wanted === 'pause' && error.passing) return halt(item);
    if (!error.passing) return end(item, { status: 'failed', error });
    const moved = item.reached > item.failedAt;
    item.failedAt = item.reached;
    if (!network.online()) return rows.change(item.id, { status: 'waitingForNetwork', error, attempts: 0 });
    const attempts = moved ? 1 : (rows.get(item.id)?.attempts ?? 0) + 1;
    const delay = retryDelay(attempts, options.retry ?? {}, environment.random);
    if (delay === undefined) return end(item, { status: 'failed', error, attempts });
    const status = error.code === 'network' || error.code === 'stalled' ? 'waitingForNetwork' : 'queued';
    rows.change(item.id, { status, error, attempts, retryAt: clock.now() + delay });
    item.wake = clock.after(delay, () => again(item));
  };

  const meetCollision = async (item: UploadItem, error: StorageError): Promise<void> => {
    const { signal } = item.stop;
    try {
      const { collide } = await import('./collide.ts').catch(whereNotLoaded);
      await collide({ options, rows, progress, tell, requests, endings, send: (each) => enqueue(each, true) }, item, error, signal);
    } catch (cause) {
      if (!signal.aborted) await fail(item, StorageError.from(cause));
    }
  };

  const unwait = (item: UploadItem) => {
    item.wake?.();
    item.wake = undefined;
  };

  return {
    enqueue,
    /** What passes is tried again, after a while or when the network is back; with all else the file is at its end. */
    fail,
    /** A file that is still looked into, or waits for the app's word: what its first request needs is made meanwhile. */
    expect({ id }: UploadItem, file: File) {
      if (expected.size >= capacity) return;
      expected.add(id);
      warmUp(file);
    },
    /** Takes an item out of the queue, and out of the wait for its next attempt. */
    leave(item: UploadItem) {
      unwait(item);
      expected.delete(item.id);
      window.leave(item.id);
    },
    isQueued: ({ id }: UploadItem) => window.has(id),
    /** Nothing begins while it is closed. */
    close: window.close,
    open: window.open,
  };
}
