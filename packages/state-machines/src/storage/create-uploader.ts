import { StorageError } from '../errors/storage-error.ts';
import { whereNotLoaded } from '../errors/where-not-loaded.ts';
import { createListeners } from './cell.ts';
import { cleanPath, isLeftBehind } from './file-name.ts';
import { createIntake } from './intake.ts';
import { createPipeline, type Told } from './pipeline.ts';
import { createProgressBoard } from './progress-board.ts';
import { createRecordKeeper } from './record-keeper.ts';
import type { Recovery } from './recovery.ts';
import { createRowStore } from './row-store.ts';
import { canCancel, canPause, canResume, canRetry, hasEnded } from './row-status.ts';
import { newItem, newRow, type UploadItem, USER_CHANGED } from './upload-item.ts';
import type { CollisionChoice, FileEntry, UploadEvent, Uploader, UploaderOptions, UploadRow } from './uploader.protocol.ts';

/**
 * Makes an uploader: a list of files on their way into storage. It starts no work before a file is added, and it goes
 * on until `dispose`, whatever components come and go.
 *
 * @example
 * const uploader = createUploader({ storage, environment: createBrowserEnvironment(), path: 'public/' });
 * uploader.add(input.files);
 */
export function createUploader(options: UploaderOptions): Uploader {
  const { storage, environment } = options;
  const rows = createRowStore(environment.clock);
  const progress = createProgressBoard(environment.clock);
  const events = createListeners<[UploadEvent]>();
  const items = new Map<string, UploadItem>();
  const prefix = crypto.getRandomValues(new Uint32Array(2)).join('');
  const tell = (type: Told, id: string) => {
    const row = rows.get(id);
    if (row) events.call({ type, row });
  };
  const records = createRecordKeeper(options, prefix, () => session);
  const pipeline = createPipeline({ options, rows, progress, records, items, tell, notice: (event) => events.call(event) });
  const intake = createIntake(options, rows);
  let made = 0;
  let session = 0;

  let stopWatching: readonly (() => void)[] | undefined;

  const lookWhenOnline = () => {
    if (isMissed && environment.network.online()) lookAgain();
  };

  const minded = () => {
    if (environment.network.online()) pipeline.goOnline();
    else pipeline.goOffline();
    lookWhenOnline();
  };

  /** Takes rows out of the list; of what is kept of them nothing goes. */
  const letGo = (ids: readonly string[]) => {
    for (const id of ids) {
      items.delete(id);
      progress.forget(id);
    }
    rows.remove(ids);
  };

  /** The person of before, whose session had expired, is back. */
  const welcome = async (isHere: () => boolean): Promise<void> => {
    try {
      const { welcomeBack } = await import('./welcome-back.ts').catch(whereNotLoaded);
      if (isHere()) await welcomeBack({ options, rows, progress, records, items, pipeline }, isHere);
    } catch (cause) {
      unlessPassing(cause);
      environment.clock.after(AGAIN, () => isHere() && void welcome(isHere));
    }
  };

  /** What somebody chose is neither sent as another, nor shown to them. It is offered again to whose it is. */
  const changeUser = (isBack = false) => {
    if (isBack) {
      const before = session;
      void welcome(() => session === before && stopWatching !== undefined);
      return lookWhenOnline();
    }
    session += 1;
    const stopped = each((row, item) => !isMerelyFound(row, item) && pipeline.end(item, USER_CHANGED)).filter(Boolean).length;
    pipeline.letGo();
    letGo(rows.list.get());
    void records.letGo();
    events.call({ type: 'userChanged', stopped });
    if (isMissed !== undefined) lookAgain();
  };

  /** With the first file, so that an uploader that was made for nothing leaves nothing behind; again after `dispose`. */
  const begin = () => {
    if (stopWatching) return;
    stopWatching = [
      storage.watchIdentity(changeUser),
      environment.network.watch(minded),
      () => stopWaiting?.(),
    ];
    minded();
  };

  const each = (run: (row: UploadRow, item: UploadItem) => unknown) => {
    const done: unknown[] = [];
    for (const row of rows.all()) {
      const item = items.get(row.id);
      if (item) done.push(run(row, item));
    }
    return done;
  };
  const all = async (run: (row: UploadRow, item: UploadItem) => unknown) => void (await Promise.all(each(run)));
  const one = <T>(id: string, run: (row: UploadRow, item: UploadItem) => T): T | undefined => {
    const [row, item] = [rows.get(id), items.get(id)];
    return row && item ? run(row, item) : undefined;
  };

  const start = (row: UploadRow, item: UploadItem) => {
    if (!hasEnded(row)) pipeline.start(item);
  };
  const cancel = async (row: UploadRow, item: UploadItem) => {
    if (canCancel(row) || row.pending === 'cancel') await pipeline.cancel(item);
  };
  const pause = async (row: UploadRow, item: UploadItem) => {
    if (canPause(row)) await pipeline.pause(item);
  };
  const resume = (row: UploadRow, item: UploadItem) => {
    if (canResume(row)) pipeline.resume(item);
  };
  const retry = (row: UploadRow, item: UploadItem) => {
    if (canRetry(row)) pipeline.retry(item);
  };
  const choosing = (choice: CollisionChoice) => (row: UploadRow, item: UploadItem) => {
    if (row.status === 'asking') pipeline.choose(item, choice);
  };
  const remove = async (ids: readonly string[]) => {
    await Promise.all(ids.map((id) => one(id, cancel)));
    for (const id of ids) {
      const row = rows.get(id);
      const item = items.get(id);
      if (item && row?.status === 'failed') pipeline.giveUp(item);
      if (row) events.call({ type: 'removed', row });
    }
    letGo(ids);
  };

  const warmUp = () => storage.warmUp?.();

  const nextId = () => `${prefix}-${(made += 1)}`;

  const addNew = (entries: readonly FileEntry[]): readonly string[] => {
    warmUp();
    const fresh = entries.map((entry): UploadRow => {
      const relativePath = entry.relativePath === undefined ? undefined : cleanPath(entry.relativePath);
      return newRow(nextId(), entry.file, cleanPath(entry.file.name), relativePath);
    });
    const batch = made;
    const taken = intake.judge(fresh);
    rows.add(taken);
    const added: UploadItem[] = [];
    for (const [index, row] of taken.entries()) {
      const entry = entries[index];
      if (entry && row.status !== 'rejected') {
        const item = newItem(row.id, entry, { session, batch }, options.autoUpload ?? true);
        items.set(row.id, item);
        added.push(item);
        progress.track(row.id, row.size);
      }
      tell('added', row.id);
      if (row.status === 'rejected') tell('rejected', row.id);
    }
    for (const item of added) if (items.has(item.id)) pipeline.prepare(item);
    // That nobody can say who is signed in is heard from the look at the file, after which it is noted.
    void records.note(added).catch(StorageError.from);
    return taken.map((row) => row.id);
  };

  /** The look at the file takes its time, in which somebody else may sign in. */
  const provideOrAdd = async (asker: string, entry: FileEntry) => {
    const before = session;
    const isTaken = await provide(asker, entry);
    if (!isTaken && session === before) addNew([entry]);
  };

  /** A file that a row of before a reload asks for goes to that row. */
  const add = (files: Iterable<File | FileEntry>): readonly string[] => {
    begin();
    const entries = Array.from(files, entryOf).filter(({ file }) => !isLeftBehind(file.name));
    const askers = new Map(entries.map((entry) => [entry, recovery?.askerOf(entry)]));
    const fresh = entries.filter((entry) => askers.get(entry) === undefined);
    const ids = addNew(fresh);
    let next = 0;
    return entries.map((entry) => {
      const asker = askers.get(entry);
      if (asker === undefined) return ids[next++] ?? '';
      void provideOrAdd(asker, entry);
      return asker;
    });
  };

  let recovery: Recovery | undefined;
  const loadRecovery = async (): Promise<Recovery> => {
    const { createRecovery } = await import('./recovery.ts').catch(whereNotLoaded);
    return (recovery ??= createRecovery({
      options, rows, progress, records, pipeline, items, nextId,
      origin: () => ({ session, batch: made }),
      onAdded: (id) => tell('added', id),
      isLetGo: () => !stopWatching,
    }));
  };
  const provide = async (id: string, entry: FileEntry) => (await loadRecovery()).provide(id, entry);

  /** Whether what a reload cut off could not be looked for; unset where nobody wants it. */
  let isMissed: boolean | undefined;
  let stopWaiting: (() => void) | undefined;
  const recover = async () => {
    begin();
    stopWaiting?.();
    isMissed = true;
    try {
      const found = await (await loadRecovery()).recover();
      if (stopWatching) isMissed = false;
      return found;
    } catch (cause) {
      stopWaiting?.();
      if (stopWatching && StorageError.from(cause).passing) stopWaiting = environment.clock.after(AGAIN, lookWhenOnline);
      throw cause;
    }
  };
  const lookAgain = () => void recover().catch(unlessPassing);

  return {
    list: rows.list,
    totals: rows.totals,
    overall: progress.overall,
    row: rows.row,
    progress: progress.of,
    watch: events.add,
    watchIdentity: storage.watchIdentity,
    warmUp,
    add,
    start: (id) => void (id === undefined ? each(start) : one(id, start)),
    cancel: async (id) => one(id, cancel),
    pause: async (id) => one(id, pause),
    resume: (id) => void one(id, resume),
    retry: (id) => void one(id, retry),
    choose: (id, choice) => void one(id, choosing(choice)),
    remove: (id) => remove([id]),
    cancelAll: () => all(cancel),
    pauseAll: () => all(pause),
    resumeAll: () => void each(resume),
    retryAll: () => void each(retry),
    chooseAll: (choice) => void each(choosing(choice)),
    removeAll: () => remove(rows.list.get()),
    recover,
    provideFile: (id, given) => provide(id, entryOf(given)),
    // Where nothing was found yet, nothing asks.
    allow: async (id) => (await recovery?.allow(id === undefined ? rows.list.get() : [id])) ?? true,
    async dispose() {
      for (const stop of stopWatching ?? []) stop();
      stopWatching = undefined;
      isMissed = undefined;
      letGo(rows.list.get().filter((id) => one(id, isMerelyFound)));
      await all(cancel);
      await records.letGo();
    },
  };
}

/** Found after a reload, and waiting for the person's word. */
const isMerelyFound = (row: UploadRow, item: UploadItem): boolean =>
  item.record !== undefined && !item.started && row.status === 'paused' && row.pending === undefined;

/** How soon it is tried again what failed for a reason that passes, and nobody asked for; in milliseconds. */
const AGAIN = 5000;

/** What passes is looked for again. */
const unlessPassing = (cause: unknown) => {
  if (!StorageError.from(cause).passing) throw cause;
};

const entryOf = (given: File | FileEntry): FileEntry => (given instanceof File ? { file: given } : given);
