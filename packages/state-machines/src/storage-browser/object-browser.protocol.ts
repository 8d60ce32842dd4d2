import type { StorageError } from '../errors/storage-error.ts';
import type { StorageBucket, StoragePort } from '../ports/storage.ts';
import type { Network } from '../ports/upload-environment.ts';
import type { Channel, CollisionChoice } from '../storage/uploader.protocol.ts';

/** What a person may do at a location, in S3's words. */
export type LocationPermission = 'delete' | 'get' | 'list' | 'write';

/** A place in a bucket that the person may go to. */
export interface LocationData {
  readonly id: string;
  /** The bucket's name; empty for the storage's default bucket. */
  readonly bucket: string;
  readonly permissions: readonly LocationPermission[];
  /** Ends in `/`; empty for a whole bucket. */
  readonly prefix: string;
  readonly type: 'BUCKET' | 'PREFIX' | 'OBJECT';
  /** Where the bucket is. @default where the storage's configuration says */
  readonly region?: string | undefined;
}

/** Asks for the person's locations, page by page. */
export type ListLocations = (
  input: { readonly nextToken?: string | undefined; readonly pageSize?: number | undefined },
  signal: AbortSignal,
) => Promise<{ readonly items: readonly LocationData[]; readonly nextToken?: string | undefined }>;

/** A folder or a file in a folder. */
export interface Entry {
  readonly kind: 'folder' | 'file';
  /** The whole key; that of a folder ends in `/`. */
  readonly path: string;
  /** The last step of the path. */
  readonly name: string;
  /** In bytes; `undefined` for a folder. */
  readonly size: number | undefined;
  readonly lastModified: Date | undefined;
  readonly eTag: string | undefined;
  /** The bucket that it lies in, whichever folder is open; `undefined` is the storage's default bucket. */
  readonly bucket: StorageBucket | undefined;
}

/** What a list is doing. `error` may hold what was there before. */
export type ReadingStatus = 'idle' | 'loading' | 'refreshing' | 'ready' | 'error';

/** The places that a person may go to. */
export interface LocationsState {
  readonly status: ReadingStatus;
  readonly items: readonly LocationData[];
  readonly error: StorageError | undefined;
}

/** What is in the folder that is open. */
export interface FolderState {
  readonly status: ReadingStatus;
  /** `undefined` where the locations are shown. */
  readonly location: LocationData | undefined;
  readonly prefix: string;
  readonly entries: readonly Entry[];
  /** The entries are those of all folders below, too. */
  readonly isDeep: boolean;
  /** The folder has more than `limit` entries. */
  readonly hasMore: boolean;
  readonly error: StorageError | undefined;
}

/** What entries can be ordered by. */
export type SortColumn = 'name' | 'lastModified' | 'size';

/** Which entries are shown, and in which order. Folders come before files. */
export interface Arrangement {
  readonly query: string;
  /** A search goes into all folders below, too. @default false */
  readonly subfolders: boolean;
  readonly column: SortColumn;
  readonly direction: 'asc' | 'desc';
}

/** What can be done with entries. */
export type TaskKind = 'copy' | 'move' | 'rename' | 'delete' | 'download' | 'custom';

/** `asking` waits for a {@link CollisionChoice}, `waiting` for the network. The last four are ends. */
export type TaskStatus = 'queued' | 'running' | 'waiting' | 'asking' | 'done' | 'skipped' | 'failed' | 'cancelled';

/** One thing that is being done. A record is never changed: a change is a new record. */
export interface BrowserTask {
  readonly id: string;
  readonly kind: TaskKind;
  /** What it is done with, by its name. */
  readonly name: string;
  /** How many further ones are done along with it, in one download. */
  readonly others: number;
  readonly status: TaskStatus;
  /** Objects that are done, and those that there are; `undefined` while that is not known. */
  readonly done: number;
  readonly total: number | undefined;
  /** The name that is taken, while `asking`. */
  readonly taken: string | undefined;
  readonly error: StorageError | undefined;
}

/** Where copies go. */
export interface Destination {
  readonly location: LocationData;
  /** A folder at the location. */
  readonly prefix: string;
}

/** How a browser keeps what is downloaded. */
export interface SavePort {
  /** Follows a signed URL that answers with an attachment. */
  link(url: URL, name: string): void;
  blob(blob: Blob, name: string): void;
}

/** What a browser stands on. */
export interface ObjectBrowserOptions {
  readonly storage: StoragePort;
  readonly listLocations: ListLocations;
  readonly save: SavePort;
  /** @default a network that is always there */
  readonly network?: Network | undefined;
  /** Entries of a request. @default the backend's own, 1000 on S3 */
  readonly pageSize?: number | undefined;
  /** So many entries of a folder are read by themselves; further ones when they are asked for. @default 20000 */
  readonly limit?: number | undefined;
}

/** What one custom action does with an entry. */
export type CustomRun = (entry: Entry, signal: AbortSignal) => Promise<void>;

/** The folders of a storage, and what is done in them. It belongs to no component and outlives them. */
export interface ObjectBrowser {
  readonly locations: Channel<LocationsState>;
  readonly folder: Channel<FolderState>;
  readonly arrangement: Channel<Arrangement>;
  /** The entries that the arrangement leaves, in its order. */
  readonly shown: Channel<readonly Entry[]>;
  /** Paths of the selected entries of the folder. */
  readonly selection: Channel<ReadonlySet<string>>;
  readonly tasks: Channel<readonly BrowserTask[]>;

  /** Asks for the locations; again, where they are there. */
  loadLocations(): Promise<void>;
  /** Opens a folder of a location, its own prefix where none is given. What was seen before is there at once, and read anew. */
  open(location: LocationData, prefix?: string): void;
  /** Opens the folder above; at the top of a location, the locations. */
  up(): void;
  /** Back to the locations. */
  leave(): void;
  refresh(): void;
  /** Reads the folder anew for something that was done in it elsewhere, however often it is called no more than twice a second. */
  refreshSoon(): void;
  /** Reads on in a folder that `hasMore`. */
  loadMore(): void;
  arrange(arrangement: Partial<Arrangement>): void;
  select(paths: Iterable<string>): void;

  /** Makes an empty folder. @throws {StorageError} `already_exists`, `invalid_input` for a name with a `/` */
  createFolder(name: string): Promise<void>;
  /** How many files go, and their bytes, folders gone through to their ends. */
  measure(entries: readonly Entry[], signal: AbortSignal): Promise<{ readonly files: number; readonly size: number }>;
  copy(entries: readonly Entry[], to: Destination): void;
  /** Copies, looks whether the copy is whole, and only then deletes. */
  move(entries: readonly Entry[], to: Destination): void;
  /** As `move`, within the folder that it lies in. @throws {StorageError} `invalid_input` for a name with a `/`, or none */
  rename(entry: Entry, name: string): void;
  remove(entries: readonly Entry[]): void;
  /** One file by itself; several, and folders, in one ZIP file. */
  download(entries: readonly Entry[]): void;
  /** Runs an action of the app's own for each entry. */
  run(entries: readonly Entry[], run: CustomRun): void;

  /** Stops a task. What was done stays done, and a source that was not wholly copied stays. */
  cancelTask(id: string): void;
  /** Goes on with a task that failed or was cancelled. */
  retryTask(id: string): void;
  /** Answers a task that is `asking`, for all that it meets; with `all`, every such task. */
  chooseTask(id: string, choice: CollisionChoice, all?: boolean): void;
  /** Takes those that have ended out of the list. */
  clearTasks(): void;

  /**
   * Asks for the locations, and listens to the network and to who is signed in. Answers with the function that stops
   * that, and all that is being done.
   */
  connect(): () => void;
}
