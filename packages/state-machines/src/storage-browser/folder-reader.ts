import { StorageError } from '../errors/storage-error.ts';
import type { StoragePort } from '../ports/storage.ts';
import { createCell } from '../storage/cell.ts';
import type { Channel } from '../storage/uploader.protocol.ts';
import { bucketOf, entriesBelow, entriesOf } from './entries.ts';
import type { Entry, FolderState, LocationData } from './object-browser.protocol.ts';
import { readPages } from './read-pages.ts';

/** So many folders that were seen are shown at once when they are opened again. */
const REMEMBERED = 50;

const NOWHERE: FolderState = { status: 'idle', location: undefined, prefix: '', entries: [], isDeep: false, hasMore: false, error: undefined };

/** Reads one folder at a time, page by page. */
export interface FolderReader {
  readonly folder: Channel<FolderState>;
  open(location: LocationData, prefix: string): void;
  /** Reads the folder that is open with all folders below it, or without them. */
  setDeep(isDeep: boolean): void;
  leave(): void;
  refresh(): void;
  loadMore(): void;
  /** Forgets every folder that was seen, and stops. */
  forget(): void;
}

interface Listing {
  readonly entries: readonly Entry[];
  readonly nextToken: string | undefined;
}

interface ReaderOptions {
  readonly storage: StoragePort;
  readonly pageSize: number | undefined;
  readonly limit: number;
}

/** Reads the folder that is open: the first time page by page as they come, later in one piece behind what is shown. */
export function createFolderReader({ storage, pageSize, limit }: ReaderOptions): FolderReader {
  const folder = createCell<FolderState>(NOWHERE);
  const seen = new Map<string, Listing>();
  /** Of the listings that go into all folders, each of which may be long, the last is remembered. */
  let deepest: string | undefined;
  let asking: AbortController | undefined;

  const keyOf = ({ location, prefix, isDeep }: FolderState) => `${location?.id} ${isDeep} ${prefix}`;
  const change = (more: Partial<FolderState>) => folder.set({ ...folder.get(), ...more });

  const remember = (listing: Listing) => {
    const key = keyOf(folder.get());
    if (folder.get().isDeep) {
      if (deepest !== undefined) seen.delete(deepest);
      deepest = key;
    }
    seen.delete(key);
    seen.set(key, listing);
    const [oldest] = seen.keys();
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  };

  /** @param room so many entries are read by themselves */
  const read = async (from: Listing | undefined, room: number) => {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const { location, prefix, isDeep } = folder.get();
    if (!location) return;
    const bucket = bucketOf(location);
    const isQuiet = folder.get().status === 'refreshing';
    let listing: Listing = { entries: from?.entries ?? [], nextToken: from?.nextToken };
    const known = new Set(listing.entries.map(({ path }) => path));
    try {
      const pages = readPages(storage, { prefix, bucket, pageSize, delimiter: isDeep ? undefined : '/', nextToken: from?.nextToken }, signal);
      for await (const page of pages) {
        if (signal.aborted) return;
        listing = { entries: [...listing.entries, ...(isDeep ? entriesBelow(page, prefix, bucket, known) : entriesOf(page, prefix, bucket))], nextToken: page.nextToken };
        const isOver = page.nextToken === undefined || listing.entries.length >= room;
        if (isOver) remember(listing);
        if (isOver || !isQuiet) {
          change({ entries: listing.entries, hasMore: isOver && page.nextToken !== undefined, status: isOver ? 'ready' : 'loading', error: undefined });
        }
        if (isOver) break;
      }
    } catch (cause) {
      if (!signal.aborted) change({ status: 'error', error: StorageError.from(cause) });
    }
  };

  const show = (place: Pick<FolderState, 'location' | 'prefix' | 'isDeep'>) => {
    const known = seen.get(keyOf({ ...NOWHERE, ...place }));
    folder.set({
      ...NOWHERE, ...place,
      ...(known ? { status: 'refreshing', entries: known.entries, hasMore: known.nextToken !== undefined } : { status: 'loading' }),
    });
    void read(undefined, Math.max(limit, known?.entries.length ?? 0));
  };

  return {
    folder,
    open: (location, prefix) => show({ location, prefix, isDeep: false }),
    setDeep(isDeep) {
      const { location, prefix, isDeep: before } = folder.get();
      if (location && isDeep !== before) show({ location, prefix, isDeep });
    },
    leave() {
      asking?.abort();
      folder.set(NOWHERE);
    },
    refresh() {
      const { location, entries } = folder.get();
      if (!location) return;
      change({ status: entries.length > 0 ? 'refreshing' : 'loading' });
      void read(undefined, Math.max(limit, entries.length));
    },
    loadMore() {
      const known = seen.get(keyOf(folder.get()));
      if (known?.nextToken === undefined || folder.get().status !== 'ready') return;
      change({ status: 'loading' });
      void read(known, limit * (Math.floor(known.entries.length / limit) + 1));
    },
    forget() {
      seen.clear();
      asking?.abort();
    },
  };
}
