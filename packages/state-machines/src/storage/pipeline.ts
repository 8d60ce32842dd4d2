import { StorageError } from '../errors/storage-error.ts';
import type { StoredObject } from '../ports/storage.ts';
import { createLeftovers } from './leftovers.ts';
import { createLook } from './look.ts';
import { RejectedFile } from './preparation.ts';
import type { ProgressBoard } from './progress-board.ts';
import { createRequestMaker } from './request-maker.ts';
import { createRequestWindow } from './request-window.ts';
import { retryDelay } from './retry-delay.ts';
import type { RowStore } from './row-store.ts';
import { hasEnded } from './row-status.ts';
import { type Outcome, startAttempt } from './upload-actor.ts';
import type { UploadItem } from './upload-item.ts';
import type { CollisionChoice, UploadEvent, UploaderOptions, UploadRow } from './uploader.protocol.ts';

export interface PipelineParts {
  readonly options: UploaderOptions;
  readonly rows: RowStore;
  readonly progress: ProgressBoard;
  readonly items: ReadonlyMap<string, UploadItem>;
  readonly tell: (type: Exclude<UploadEvent['type'], 'duplicate'>, id: string) => void;
  readonly notice: (event: UploadEvent) => void;
}

/** Takes each file from the look into it to its end, through the window of requests. */
export function createPipeline(parts: PipelineParts) {
  const { options, rows, progress, items, tell } = parts;
  const { storage, environment } = options;
  const { clock, network } = environment;
  const window = createRequestWindow(options.requests ?? 6, options.smallFirst ?? false);
  const requests = createRequestMaker(options);
  const leftovers = createLeftovers(options, requests, (item) => void (rows.get(item.id)?.status === 'cancelled' && rows.change(item.id, { error: undefined })));
  const look = createLook(parts, {
    ready: (item) => ready(item),
    rejected: (item, rejection) => end(item, { status: 'rejected', rejection }),
    failed: (item, error) => end(item, { status: 'failed', error }),
  });
  if (!network.online()) window.close();

  const ready = (item: UploadItem) => {
    if (item.wanted === 'pause') halt(item);
    else if (item.started) enqueue(item);
    else rows.change(item.id, { status: 'added' });
  };

  const enqueue = (item: UploadItem, front = false) => {
    const size = item.prepared?.file.size ?? 0;
    unwait(item);
    rows.change(item.id, { status: 'queued', retryAt: undefined });
    window.enter({ id: item.id, cost: storage.requestsFor(size), size, run: (release) => begin(item, release) }, front);
  };

  const begin = (item: UploadItem, release: () => void) => {
    const { id } = item;
    item.release = release;
    rows.change(id, { status: 'starting' });
    if (item.actor) return item.actor.resume();
    const actor = startAttempt({
      storage,
      clock,
      stallTimeout: options.stallTimeout ?? 30_000,
      request: (signal) => requests.make(item, signal),
      onPhase: (phase) => {
        if (rows.get(id)?.status === phase) return;
        const first = item.reached === 0 && phase === 'uploading';
        rows.change(id, { status: phase, path: item.path, error: undefined });
        if (first) tell('started', id);
      },
      onProgress: (loaded) => {
        item.reached = Math.max(item.reached, loaded);
        progress.move(id, loaded);
      },
      onResumable: (token) => {
        item.resume = token;
        return requests.keep(item);
      },
    });
    item.actor = actor;
    item.settling = actor.outcome.then((outcome) => settle(item, outcome));
  };

  const settle = async (item: UploadItem, outcome: Outcome) => {
    item.actor = undefined;
    progress.rest(item.id);
    try {
      if (outcome.kind === 'done') return finish(item, outcome.object);
      if (outcome.kind === 'paused') return halt(item);
      if (outcome.kind === 'cancelled') {
        item.left ||= outcome.unsure;
        return await drop(item);
      }
      await fail(item, outcome.error);
    } finally {
      item.release?.();
    }
  };

  const fail = async (item: UploadItem, error: StorageError): Promise<void> => {
    const { cause } = error;
    item.left ||= item.reached > 0 || item.resume !== undefined;
    if (cause instanceof RejectedFile) return end(item, { status: 'rejected', rejection: cause.rejection });
    if (error.code === 'already_exists') return collide(item, error);
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
    item.wake = clock.after(delay, () => enqueue(item));
  };

  /** The path is taken: by an attempt of ours whose answer was lost, or by somebody else. */
  const collide = async (item: UploadItem, error: StorageError): Promise<void> => {
    const { request } = item;
    if (request && item.reached > 0 && !options.writeOnly) {
      const own = await storage.holds({ ...request, resume: item.resume }, item.stop.signal).catch(StorageError.from);
      if (item.wanted === 'cancel') return;
      if (!(own instanceof StorageError)) {
        if (own) return finish(item, own);
      } else if (own.code !== 'access_denied') return fail(item, own);
      // Whoever may not look has a collision.
    }
    const rule = requests.ruleFor(item);
    if (rule === 'skip') return skip(item);
    if (rule === 'ask') return ask(item);
    if (rule !== 'rename' || options.writeOnly) return end(item, { status: 'failed', error });
    requests.evade(item);
    enqueue(item, true);
  };

  const ask = (item: UploadItem) => {
    requests.evade(item);
    progress.rest(item.id);
    rows.change(item.id, { status: 'asking', pending: undefined });
    tell('asking', item.id);
  };

  const skip = (item: UploadItem) =>
    end(item, { status: 'rejected', rejection: { code: 'already_stored', path: item.path ?? item.prepared?.path ?? '' } });

  const finish = (item: UploadItem, object: StoredObject) => {
    progress.finish(item.id);
    end(item, { status: 'done', object, error: undefined, attempts: 0 });
  };

  /** Cancelled: nothing moves any more, and what earlier attempts left is taken away. */
  const drop = async (item: UploadItem) => {
    if (item.left) rows.change(item.id, { pending: 'cancel' });
    const error = item.left ? await leftovers.discard(item) : undefined;
    progress.stop(item.id);
    end(item, { status: 'cancelled', error });
    if (error?.passing) await leftovers.owe(item);
  };

  const end = (item: UploadItem, change: Pick<UploadRow, 'status'> & Partial<UploadRow>) => {
    const { status } = change;
    if (status === 'rejected') progress.forget(item.id);
    rows.change(item.id, { pending: undefined, retryAt: undefined, ...change });
    void requests.close(item, status === 'done' || status === 'failed' ? status : 'given up');
    if (status === 'done' || status === 'failed' || status === 'rejected' || status === 'cancelled') tell(status, item.id);
  };

  const halt = (item: UploadItem) => {
    progress.rest(item.id);
    rows.change(item.id, { status: 'paused', pending: undefined, retryAt: undefined, error: undefined });
    tell('paused', item.id);
  };

  const unwait = (item: UploadItem) => {
    item.wake?.();
    item.wake = undefined;
  };

  /** Takes an item out of every queue. */
  const withdraw = (item: UploadItem) => {
    unwait(item);
    window.leave(item.id);
    look.leave(item);
  };

  return {
    prepare: look.start,

    start(item: UploadItem) {
      if (item.started) return;
      item.started = true;
      if (item.prepared && item.wanted === 'run') enqueue(item);
    },

    async cancel(item: UploadItem) {
      const first = item.wanted !== 'cancel';
      item.wanted = 'cancel';
      withdraw(item);
      if (item.actor) {
        rows.change(item.id, { pending: 'cancel' });
        await item.actor.cancel();
      } else if (first) {
        item.stop.abort();
        item.settling = drop(item);
      }
      await item.settling;
    },

    async pause(item: UploadItem) {
      const { actor } = item;
      item.wanted = 'pause';
      if (actor) {
        rows.change(item.id, { pending: 'pause' });
        await actor.pause();
        if (item.wanted !== 'pause' || item.actor !== actor) return;
        item.release?.();
        halt(item);
      } else if (item.prepared) {
        withdraw(item);
        halt(item);
      } else rows.change(item.id, { pending: 'pause' });
    },

    resume(item: UploadItem) {
      const wasPending = rows.get(item.id)?.pending === 'pause';
      item.wanted = 'run';
      item.started = true;
      rows.change(item.id, { pending: undefined });
      if (wasPending) item.actor?.resume();
      else enqueue(item, true);
    },

    retry(item: UploadItem) {
      const row = rows.get(item.id);
      if (row?.status === 'cancelled') {
        progress.restart(item.id, row.size);
        Object.assign(item, { reached: 0, failedAt: 0 });
        if (!leftovers.forgive(item)) {
          Object.assign(item, { left: false, resume: undefined, startedAt: undefined });
          requests.evade(item);
        }
      }
      item.wanted = 'run';
      item.started = true;
      item.stop = new AbortController();
      rows.change(item.id, { error: undefined, attempts: 0, retryAt: undefined, status: 'added' });
      if (item.prepared) enqueue(item);
      else look.start(item);
    },

    choose(item: UploadItem, choice: CollisionChoice) {
      item.choice = choice;
      item.wanted = 'run';
      if (choice === 'skip') skip(item);
      else enqueue(item, true);
    },

    /** Ends an item for a reason of the world around it. */
    end(item: UploadItem, error: StorageError) {
      const row = rows.get(item.id);
      if (!row || hasEnded(row)) return;
      withdraw(item);
      // Every byte is with the backend, under the name of who sent it.
      if (row.status === 'verifying') return;
      if (item.actor) return item.actor.abandon(error);
      item.stop.abort();
      end(item, { status: 'failed', error });
    },

    clearAway: leftovers.clearAway,

    /** Puts back what a record says, so that the file is neither looked at nor processed again. */
    restore(item: UploadItem, file: File) {
      const { record } = item;
      if (!record) return;
      const { identity, path, headers, made, owner, resume, startedAt, bucket, preventOverwrite } = record;
      item.prepared = { file, identity, path, headers, made, owner: owner === 'guest' ? undefined : owner };
      Object.assign(item, { resume, startedAt, path, left: true });
      const checksum = options.checksum ?? true;
      item.request = { ...headers, path, bucket, file, identity, checksum, preventOverwrite, startedAt };
    },

    goOffline() {
      window.close();
      for (const item of items.values()) {
        const status = rows.get(item.id)?.status;
        if (status === 'starting' || status === 'uploading') item.actor?.abandon(new StorageError('network'));
      }
    },

    goOnline() {
      window.open();
      leftovers.tryAgain();
      for (const item of items.values()) if (rows.get(item.id)?.status === 'waitingForNetwork') enqueue(item, true);
    },
  };
}
