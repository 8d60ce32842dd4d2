import { StorageError } from '../errors/storage-error.ts';
import { createAttempts } from './attempts.ts';
import { createEndings } from './endings.ts';
import { createLook } from './look.ts';
import type { ProgressBoard } from './progress-board.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { createRequestMaker } from './request-maker.ts';
import type { RowStore } from './row-store.ts';
import { hasEnded } from './row-status.ts';
import type { UploadItem } from './upload-item.ts';
import type { CollisionChoice, UploadEvent, UploaderOptions } from './uploader.protocol.ts';

/** What is told of a row and of nothing else. */
export type Told = Exclude<UploadEvent['type'], 'duplicate' | 'userChanged'>;

export interface PipelineParts {
  readonly options: UploaderOptions;
  readonly rows: RowStore;
  readonly progress: ProgressBoard;
  readonly records: RecordKeeper;
  readonly items: ReadonlyMap<string, UploadItem>;
  readonly tell: (type: Told, id: string) => void;
  readonly notice: (event: UploadEvent) => void;
}

export type Pipeline = ReturnType<typeof createPipeline>;

/** Takes each file from the look into it to its end, and does with it what the person wants. */
export function createPipeline(parts: PipelineParts) {
  const { options, rows, progress, records, items } = parts;
  const requests = createRequestMaker(options, records);
  const endings = createEndings(parts, requests);
  const { end, drop, halt, skip, leftovers } = endings;
  /** Of what was sent and where to nothing is left: all of it is sent anew. */
  const forgetRequest = (item: UploadItem) => {
    Object.assign(item, { reached: 0, failedAt: 0, left: false, resume: undefined, startedAt: undefined });
    requests.evade(item);
  };
  /** Sends what is ready, and looks into what is not. */
  const proceed = (item: UploadItem, front = false) => {
    if (item.isMistaken?.() && !item.actor) Object.assign(item, { before: item.prepared, prepared: undefined });
    if (item.prepared) return attempts.enqueue(item, front);
    attempts.leave(item);
    rows.change(item.id, { status: 'added', retryAt: undefined, error: undefined });
    look.start(item);
  };
  const attempts = createAttempts(parts, requests, endings, proceed);
  const look = createLook(parts, {
    begun: (item) => attempts.expect(item, item.entry.file),
    ready(item) {
      if (item.putRight?.()) return;
      // Where it could not be known before who is signed in, it is now.
      void records.note([]).catch(StorageError.from);
      if (item.wanted === 'pause') {
        attempts.leave(item);
        halt(item);
      } else if (item.started) attempts.enqueue(item);
      else rows.change(item.id, { status: 'added' });
    },
    failed(item, error) {
      attempts.leave(item);
      void attempts.fail(item, error);
    },
  });
  if (!options.environment.network.online()) attempts.close();

  /** What is still under way for an earlier attempt, as what a taken path comes to, is not for the next. */
  const startOver = (item: UploadItem) => {
    item.stop.abort();
    item.stop = new AbortController();
  };

  /** Takes an item out of every queue. */
  const withdraw = (item: UploadItem) => {
    attempts.leave(item);
    look.leave(item);
  };

  return {
    prepare: look.start,
    clearAway: leftovers.clearAway,
    forgetRequest,
    proceed,

    start(item: UploadItem) {
      if (item.started || item.wanted !== 'run') return;
      item.started = true;
      if (item.prepared) attempts.enqueue(item);
      else if (rows.get(item.id)?.status === 'added') rows.change(item.id, { status: 'queued' });
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
      } else if (item.prepared || rows.get(item.id)?.error) {
        withdraw(item);
        halt(item);
      } else rows.change(item.id, { pending: 'pause' });
    },

    resume(item: UploadItem) {
      const wasPending = rows.get(item.id)?.pending === 'pause';
      item.wanted = 'run';
      item.started = true;
      rows.change(item.id, { pending: undefined });
      if (wasPending) return item.actor?.resume();
      startOver(item);
      proceed(item, true);
    },

    /**
     * Unasked, its person is back: it is theirs, whoever seemed to be here, and is sent no sooner than they want. What waits
     * for their word or rests goes on doing so.
     */
    retry(item: UploadItem, isAsked = true) {
      const row = rows.get(item.id);
      // All of it is sent anew.
      if (row?.status === 'cancelled' || row?.error?.code === 'unconfirmed') progress.restart(item.id, row.size);
      if (row?.status === 'cancelled') {
        if (leftovers.forgive(item)) Object.assign(item, { reached: 0, failedAt: 0 });
        else forgetRequest(item);
      }
      if (isAsked) Object.assign(item, { wanted: 'run', started: true });
      startOver(item);
      rows.change(item.id, { error: undefined, attempts: 0, retryAt: undefined, status: 'added' });
      if (item.prepared && !item.isMistaken?.() && item.wanted === 'pause') halt(item);
      else proceed(item);
    },

    choose(item: UploadItem, choice: CollisionChoice) {
      item.choice = choice;
      item.wanted = 'run';
      if (choice === 'skip') skip(item);
      else attempts.enqueue(item, true);
    },

    /** Ends an item for a reason of the world around it. Answers whether it had not come to its end. */
    end(item: UploadItem, error: StorageError): boolean {
      const row = rows.get(item.id);
      if (!row || hasEnded(row)) return false;
      withdraw(item);
      // Every byte is with the backend, under the name of who sent it.
      if (row.status === 'verifying') return false;
      item.actor?.abandon(error);
      item.stop.abort();
      end(item, { status: 'failed', error });
      return true;
    },

    /** Takes nothing more away: what is owed is kept for whose it is. */
    letGo: leftovers.letGo,

    /** Lets go of an item that failed and leaves the list: nobody will try it again. */
    giveUp(item: UploadItem) {
      void (item.left ? leftovers.giveUp(item) : records.forget(item));
    },

    goOffline() {
      attempts.close();
      for (const item of items.values()) {
        const status = rows.get(item.id)?.status;
        if (status === 'starting' || status === 'uploading') item.actor?.abandon(new StorageError('network'));
        else if (status === 'queued' && item.prepared) rows.change(item.id, { status: 'waitingForNetwork' });
      }
      progress.rest();
    },

    goOnline() {
      for (const item of items.values()) {
        if (rows.get(item.id)?.status !== 'waitingForNetwork') continue;
        // What was on its way goes first, and what has its place in the queue keeps it.
        if (attempts.isQueued(item)) rows.change(item.id, { status: 'queued' });
        else proceed(item, true);
      }
      attempts.open();
      leftovers.tryAgain();
    },
  };
}
