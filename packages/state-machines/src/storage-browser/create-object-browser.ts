import { StorageError } from '../errors/storage-error.ts';
import { whereNotLoaded } from '../errors/where-not-loaded.ts';
import type { ObjectPlace } from '../ports/storage.ts';
import { createCell, createLazyCell } from '../storage/cell.ts';
import type { BegunCopies } from './begun-copies.ts';
import { arrangeEntries, bucketOf, folderOf, isFolderMark, nameIn, nameOf, outermost, parentOf } from './entries.ts';
import { createFolderReader } from './folder-reader.ts';
import { createLeftoverCopies } from './leftover-copies.ts';
import { createLooks } from './looks.ts';
import { isName } from './entry-name.ts';
import type {
  Arrangement, Destination, Entry, LocationData, LocationsState, ObjectBrowser, ObjectBrowserOptions, TaskKind,
} from './object-browser.protocol.ts';
import { listTree } from './read-pages.ts';
import { createTaskQueue, type TaskOrder } from './task-queue.ts';

const LIMIT = 20_000;
const NONE: ReadonlySet<string> = new Set();
const BY_NAME: Arrangement = { query: '', subfolders: false, column: 'name', direction: 'asc' };

/**
 * A browser of a storage's folders, free of any screen.
 *
 * @example
 * const browser = createObjectBrowser({ storage, listLocations, save });
 * const stop = browser.connect();
 * browser.open(location);
 */
export function createObjectBrowser({ storage, listLocations, save, network, pageSize, limit = LIMIT }: ObjectBrowserOptions): ObjectBrowser {
  const locations = createCell<LocationsState>({ status: 'idle', items: [], error: undefined });
  const arrangement = createCell(BY_NAME);
  const selection = createCell(NONE);
  const reader = createFolderReader({ storage, pageSize, limit });
  const { folder } = reader;
  const shown = createLazyCell(() => arrangeEntries(folder.get().entries, arrangement.get()));
  let asking: AbortController | undefined;

  const rearrange = () => {
    shown.stale();
    shown.call();
  };
  arrangement.subscribe(() => {
    const { query, subfolders } = arrangement.get();
    reader.setDeep(subfolders && query.trim() !== '');
    rearrange();
  });
  watchEntries(() => folder.get().entries, folder.subscribe, () => {
    const paths = new Set(folder.get().entries.map(({ path }) => path));
    const kept = [...selection.get()].filter((path) => paths.has(path));
    if (kept.length < selection.get().size && folder.get().status !== 'loading') selection.set(new Set(kept));
    rearrange();
  });

  const looks = createLooks(reader);
  const leftovers = createLeftoverCopies();
  const queue = createTaskQueue(network, ({ kind }, isLast) => {
    leftovers.tryAgain();
    if (kind !== 'download') looks.soon(isLast);
  });

  const loadLocations = async () => {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const { items: before } = locations.get();
    locations.set({ status: before.length > 0 ? 'refreshing' : 'loading', items: before, error: undefined });
    try {
      const items: LocationData[] = [];
      let nextToken: string | undefined;
      do {
        const page = await listLocations({ nextToken }, signal);
        items.push(...page.items);
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      if (!signal.aborted) locations.set({ status: 'ready', items, error: undefined });
    } catch (cause) {
      if (!signal.aborted) locations.set({ ...locations.get(), status: 'error', error: StorageError.from(cause) });
    }
  };

  /** Somebody else is signed in, or nobody: nothing of before is theirs. */
  const startAnew = () => {
    queue.cancelAll();
    queue.clear();
    reader.forget();
    reader.leave();
    locations.set({ status: 'idle', items: [], error: undefined });
    void loadLocations();
  };
  /** Nobody told of a change while nobody listened. */
  let owner: { readonly identityId: string | undefined } | undefined;
  const noteOwner = async (signal: AbortSignal) => {
    const identityId = await storage.identity(signal);
    if (signal.aborted) return;
    const isAnother = owner !== undefined && owner.identityId !== identityId;
    owner = { identityId };
    if (isAnother) startAnew();
  };
  const comeBack = () => {
    if (network?.online() === false) return;
    leftovers.tryAgain();
    queue.wake();
    if (folder.get().status === 'error') reader.refresh();
    if (locations.get().status === 'error') void loadLocations();
  };

  const connect = () => {
    const connected = new AbortController();
    // Where it cannot be told who this is, what is read next says why.
    const ask = () => void noteOwner(connected.signal).catch(StorageError.from);
    const change = (isBack = false) => {
      if (isBack) return comeBack();
      owner = undefined;
      startAnew();
      ask();
    };
    const stops = [storage.watchIdentity(change), network?.watch(comeBack)];
    ask();
    if (locations.get().status !== 'ready') void loadLocations();
    if (folder.get().status !== 'ready') reader.refresh();
    return () => {
      for (const stop of stops) stop?.();
      connected.abort();
      asking?.abort();
      reader.forget();
      queue.cancelAll();
      looks.stop();
    };
  };

  /** A search finds several of one name: each is called by the way to it, as in the folder that is open now. */
  const order = (kind: TaskKind, entry: Entry, run: TaskOrder['run'], others?: number): TaskOrder =>
    ({ kind, name: folder.get().location ? nameIn(folder.get().prefix, entry) : entry.name, others, run });

  const transferOf = (kind: 'copy' | 'move' | 'rename', entry: Entry, into: ObjectPlace, name = entry.name): TaskOrder => {
    const to = { ...into, path: `${into.path}${name}${entry.kind === 'folder' ? '/' : ''}` };
    const begun: BegunCopies = new Map();
    const job = { storage, entry, to, isMove: kind !== 'copy', copied: new Map(), begun };
    return { ...order(kind, entry, async (task) => (await loadTasks()).transfer(job, task)), drop: () => leftovers.owe(begun) };
  };
  const transfers = (kind: 'copy' | 'move', entries: readonly Entry[], { location, prefix }: Destination) =>
    queue.add(outermost(entries).map((entry) => transferOf(kind, entry, { path: prefix, bucket: bucketOf(location) })));

  const enter = (location: LocationData, prefix: string) => {
    selection.set(NONE);
    reader.open(location, prefix);
    if (arrangement.get().query !== '') arrangement.set({ ...arrangement.get(), query: '' });
  };
  const leave = () => {
    selection.set(NONE);
    reader.leave();
  };

  return {
    locations, folder, arrangement, shown, selection,
    tasks: queue.tasks,
    loadLocations,
    open: (location, prefix = location.prefix) => enter(location, prefix),
    up() {
      const { location, prefix } = folder.get();
      if (!location) return;
      if (prefix === location.prefix) leave();
      else enter(location, parentOf(prefix));
    },
    leave,
    refresh: reader.refresh,
    refreshSoon: () => looks.soon(false),
    loadMore: reader.loadMore,
    arrange: (more) => arrangement.set({ ...arrangement.get(), ...more }),
    select: (paths) => selection.set(new Set(paths)),
    async createFolder(name) {
      const { location, prefix } = folder.get();
      if (!location) throw new Error('[foyer] No folder is open, so none can be made in it. Call open(location) first.');
      await (await loadTasks()).makeFolder(storage, prefix, name, bucketOf(location));
      reader.refresh();
    },
    async measure(entries, signal) {
      const trees = await Promise.all(outermost(entries).map(async (entry) => (entry.kind === 'file' ? [entry] : listTree(storage, entry.path, entry.bucket, signal))));
      const files = trees.flat().filter((object) => !isFolderMark(object));
      return { files: files.length, size: files.reduce((sum, { size = 0 }) => sum + size, 0) };
    },
    copy: (entries, to) => transfers('copy', entries, to),
    move: (entries, to) => transfers('move', entries, to),
    rename(entry, name) {
      if (!isName(name)) throw new StorageError('invalid_input', { hint: `[foyer] “${name}” is no name of a file or a folder: leave out the /.` });
      queue.add([transferOf('rename', entry, { path: parentOf(entry.path), bucket: entry.bucket }, name)]);
    },
    remove: (entries) => queue.add(outermost(entries).map((entry) => order('delete', entry, async (task) => {
      await (await loadTasks()).removeEntry(storage, entry, task);
      return 'done';
    }))),
    download(chosen) {
      const entries = outermost(chosen);
      const [first] = entries;
      if (!first) return;
      const stem = entries.length === 1 ? first.name : nameOf(folderOf(entries)) || folder.get().location?.bucket || 'files';
      const job = { storage, save, entries, name: `${stem}.zip` };
      queue.add([order('download', first, async (task) => {
        await (await loadTasks()).download(job, task);
        return 'done';
      }, entries.length - 1)]);
    },
    run: (entries, run) => queue.add(entries.map((entry) => order('custom', entry, async ({ signal }) => {
      await run(entry, signal);
      return 'done';
    }))),
    cancelTask: queue.cancel,
    retryTask: queue.retry,
    chooseTask: (id, choice, all = false) => queue.choose(id, choice, all),
    clearTasks: queue.clear,
    connect,
  };
}

/** What few folders see done comes with the first of it. */
const loadTasks = () => import('./late-tasks.ts').catch(whereNotLoaded);

/** Calls back where the entries are other ones, whatever else of the folder changes. */
function watchEntries(read: () => readonly Entry[], subscribe: (onChange: () => void) => void, onChange: () => void): void {
  let before = read();
  subscribe(() => {
    const now = read();
    if (now === before) return;
    before = now;
    onChange();
  });
}
