import type { StorageError } from '../errors/storage-error.ts';
import type { ObjectHeaders, StorageBucket, StoragePort, StoredObject } from '../ports/storage.ts';
import type { UploadEnvironment } from '../ports/upload-environment.ts';

/**
 * Where a file is on its way. The last four are ends; `failed` and `cancelled` can be retried. `asking` waits for the
 * person's {@link CollisionChoice}.
 */
export type UploadStatus =
  | 'added' | 'validating' | 'processing' | 'queued' | 'asking' | 'starting' | 'uploading' | 'paused' | 'waitingForNetwork'
  | 'verifying' | 'done' | 'failed' | 'rejected' | 'cancelled';

/** What becomes of a file whose path is taken: it is not sent, goes beside the other as `a (2).txt`, or takes its place. */
export type CollisionChoice = 'skip' | 'rename' | 'replace';

/** Why a file was not taken. Each code has a message on the screen, filled from the parameters. */
export type Rejection =
  | { readonly code: 'file_type'; readonly accepted: readonly string[] }
  | { readonly code: 'content_mismatch'; readonly found: string }
  | { readonly code: 'too_small'; readonly min: number }
  | { readonly code: 'too_large'; readonly max: number }
  | { readonly code: 'too_many'; readonly max: number }
  | { readonly code: 'total_too_large'; readonly max: number }
  | { readonly code: 'duplicate'; readonly of: string }
  | { readonly code: 'already_stored'; readonly path: string }
  | { readonly code: 'unreadable' }
  | { readonly code: 'refused'; readonly reason: string };

/** A file as a list shows it. A record is never changed: a change is a new record, and other rows keep theirs. */
export interface UploadRow {
  readonly id: string;
  readonly status: UploadStatus;
  /** The name, in Unicode's composed form. */
  readonly name: string;
  /** The folder path and name, for a file of a dropped folder: `photos/2026/a.jpg`. */
  readonly relativePath: string | undefined;
  /** In bytes, of the processed file once there is one. */
  readonly size: number;
  readonly type: string;
  /** The file, processed once it was; `undefined` for an upload of before a reload whose file is asked for. */
  readonly file: File | undefined;
  /** Where the object goes, once that is known. */
  readonly path: string | undefined;
  /** Asked for and not yet done: the button is busy. */
  readonly pending: 'cancel' | 'pause' | undefined;
  /** Failures since bytes last moved. */
  readonly attempts: number;
  /** When the next attempt starts, in milliseconds since 1970. */
  readonly retryAt: number | undefined;
  readonly error: StorageError | undefined;
  readonly rejection: Rejection | undefined;
  readonly object: StoredObject | undefined;
  /** Comes from before a reload and cannot be opened by the browser: give the file to `provideFile`. */
  readonly needsFile: boolean;
  /** Of those that `needsFile`: the browser has a handle of it, and opens it once the person has allowed that. See `allow`. */
  readonly needsPermission?: boolean | undefined;
  /** The id of another one in the list that has the same bytes. */
  readonly duplicateOf?: string | undefined;
}

/** How far bytes are. It never goes back, and lives outside the rows, so that a list does not render for it. */
export interface UploadProgress {
  /** In bytes. */
  readonly loaded: number;
  /** In bytes. */
  readonly total: number;
  /** Between 0 and 1; 1 only when all is stored. */
  readonly fraction: number;
  /** In bytes a second; `undefined` while it is not known. */
  readonly rate: number | undefined;
  /** In seconds; `undefined` while it is not known. */
  readonly timeLeft: number | undefined;
}

/** How many rows are where. */
export interface UploadTotals extends Readonly<Record<UploadStatus, number>> {
  readonly count: number;
  /** Neither ended, nor paused, nor asking. */
  readonly active: number;
}

/** A value that changes, in the shape that `useSyncExternalStore` takes. Each channel keeps its identity. */
export interface Channel<T> {
  readonly get: () => T;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** What an uploader tells once, for callbacks and announcements. */
export type UploadEvent =
  | { readonly type: 'added' | 'started' | 'done' | 'failed' | 'rejected' | 'cancelled' | 'paused' | 'asking' | 'removed'; readonly row: UploadRow }
  /** The same bytes are there already under `of`, and the file was taken all the same. */
  | { readonly type: 'duplicate'; readonly row: UploadRow; readonly of: string }
  /**
   * Somebody else is signed in, or nobody: the list is empty now, and nothing of it is left to see. So many were not at their
   * end, and were told as `failed` before. Whose they are is offered them again, when they are back.
   */
  | { readonly type: 'userChanged'; readonly stopped: number; readonly row?: undefined };

/** A file to add, with what the browser knows of where it came from. */
export interface FileEntry {
  readonly file: File;
  /** The folder path and name, for a file of a folder. */
  readonly relativePath?: string | undefined;
  /** The whole path of its object, in the place of what the uploader's `path` makes of it. */
  readonly path?: string | undefined;
  /** With it a reload goes on without asking for the file. */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What a path is made from. */
export interface PathContext {
  readonly identityId: string | undefined;
  readonly file: File;
  readonly relativePath: string | undefined;
}

/** What `processFile` gives back: what is uploaded, and under which name and headers. */
export interface ProcessedFile extends ObjectHeaders {
  readonly file: Blob;
  /** The key below the path. */
  readonly key?: string | undefined;
}

/** When and how long an upload that failed waits before it is tried again. */
export interface RetryPolicy {
  /** How often in a row while no byte moves. @default 5 */
  readonly attempts?: number | undefined;
  /** The first wait, in milliseconds; each one after is twice as long, and shortened by chance. @default 1000 */
  readonly firstDelay?: number | undefined;
  /** In milliseconds. @default 30000 */
  readonly longestDelay?: number | undefined;
}

/** Which files an uploader takes, and how it sends them. */
export interface UploaderOptions {
  readonly storage: StoragePort;
  readonly environment: UploadEnvironment;
  /**
   * What the key of every file begins with, a folder with the `/` at its end as a rule: `photos/` and `a.jpg` make
   * `photos/a.jpg`, `photos/2026-` and `a.jpg` make `photos/2026-a.jpg`. The rest of the key is `processFile`'s to choose.
   */
  readonly path: string | ((context: PathContext) => string | Promise<string>);
  /** Where files go. @default the app's default bucket */
  readonly bucket?: StorageBucket | undefined;
  /**
   * Names the list: after a reload it gets back what was in the list of this name, wherever in the bucket that goes.
   * @default it gets back what goes to its `path`
   */
  readonly list?: string | undefined;
  /** Headers of every object; `processFile` may give others for one. */
  readonly headers?: ObjectHeaders | undefined;
  /** By way of S3's accelerated endpoint, where `headers` and `processFile` say nothing else; the bucket must have it switched on. @default false */
  readonly useAccelerateEndpoint?: boolean | undefined;
  /** Start as soon as a file is ready. @default true */
  readonly autoUpload?: boolean | undefined;
  /** Extensions (`.pdf`), types (`image/png`) and groups (`image/*`). @default everything */
  readonly acceptedFileTypes?: readonly string[] | undefined;
  /** Compare the first bytes with the type that the file claims. @default true where `acceptedFileTypes` leaves something out */
  readonly sniff?: boolean | undefined;
  /** In bytes. */
  readonly minFileSize?: number | undefined;
  /** In bytes. */
  readonly maxFileSize?: number | undefined;
  /** In bytes, of all files that were taken. */
  readonly maxTotalSize?: number | undefined;
  /** How many files are taken. @default any number */
  readonly maxFileCount?: number | undefined;
  /** How many files are there already that are not in the list: `maxFileCount` is that of both. Asked whenever files come. @default none */
  readonly alreadyThere?: (() => number) | undefined;
  /** What becomes of a file whose content is in the list already. @default 'note' */
  readonly duplicates?: 'note' | 'reject' | undefined;
  /** Looks at a file before it is taken; answers with the reason for which it is not. */
  readonly validate?: ((file: File, signal: AbortSignal) => Promise<string | undefined>) | undefined;
  /** Changes a file before it is sent; called once a file. */
  readonly processFile?: ((context: { file: File; key: string }) => ProcessedFile | Promise<ProcessedFile>) | undefined;
  /**
   * What happens where the path is taken. All but `replace` look before a byte is sent, and guard the last moment too.
   * With `ask` the row waits, `asking`, until `choose` says what the person wants.
   * @default 'replace'
   */
  readonly collision?: CollisionChoice | 'ask' | 'fail' | undefined;
  /** The person may write and not read: nothing is looked at before or after. @default false */
  readonly writeOnly?: boolean | undefined;
  /** @default true */
  readonly checksum?: boolean | undefined;
  /** How many requests run at a time, over all files; `uploadData` makes four for a large file, whatever this says. @default 6 */
  readonly requests?: number | undefined;
  /** Small files go first. @default false */
  readonly smallFirst?: boolean | undefined;
  /** When an upload that failed is tried again. @default as each of its settings says */
  readonly retry?: RetryPolicy | undefined;
  /** No byte for so long means that the connection is dead, in milliseconds. @default 30000 */
  readonly stallTimeout?: number | undefined;
}

/** Uploads files and says how far they are. It belongs to no component and outlives them. */
export interface Uploader {
  /** The ids of all rows, in the order in which they came. */
  readonly list: Channel<readonly string[]>;
  readonly totals: Channel<UploadTotals>;
  /** The progress of all files that were taken, weighted by bytes; at most one change a frame. */
  readonly overall: Channel<UploadProgress>;
  row(id: string): Channel<UploadRow | undefined>;
  /** At most one change a frame. */
  progress(id: string): Channel<UploadProgress>;
  /** Answers with the function that stops it. */
  watch(onEvent: (event: UploadEvent) => void): () => void;
  /** Calls back as {@link StoragePort} does, also where no file came yet. Answers with the function that stops it. */
  watchIdentity(onChange: (isBack?: boolean) => void): () => void;

  /** Loads what the first file needs, before it is there: call it when one is about to come. */
  warmUp(): void;
  /** Answers with the new ids, in the order of the files. Files that are not taken have rows too, `rejected`. */
  add(files: Iterable<File | FileEntry>): readonly string[];
  /** Sends what is ready, where `autoUpload` is off: one row, or all. */
  start(id?: string): void;
  /** Resolves when no object can appear any more, also where the upload had just begun. */
  cancel(id: string): Promise<void>;
  pause(id: string): Promise<void>;
  resume(id: string): void;
  /** Puts a failed or cancelled row at the end of the queue; one that waits for its next attempt goes at once. */
  retry(id: string): void;
  /** Answers a row that is `asking`. Under `writeOnly` no free name can be looked for, so that `rename` fails there. */
  choose(id: string, choice: CollisionChoice): void;
  /** Takes a row out of the list, and cancels it first where it has not ended. The object of a `done` row stays. */
  remove(id: string): Promise<void>;

  cancelAll(): Promise<void>;
  pauseAll(): Promise<void>;
  resumeAll(): void;
  retryAll(): void;
  /** Answers every row that is `asking`. */
  chooseAll(choice: CollisionChoice): void;
  removeAll(): Promise<void>;

  /**
   * Looks for uploads to this uploader's `path`, or of the `list` of its name, that a reload or a crash cut off, and puts
   * them in the list. Answers with their ids. Where it fails for a reason that passes, as without a network, it looks again by
   * itself, and so it does when somebody else signs in: what it finds then is in the list.
   */
  recover(): Promise<readonly string[]>;
  /** Gives a row that `needsFile` its file. Answers `false` where it is another one. */
  provideFile(id: string, entry: File | FileEntry): Promise<boolean>;
  /**
   * Has the browser ask whether it may read the file of a row that `needsPermission` again, or of all such rows, and goes
   * on with what is allowed. Call it in the handler of a press. What is refused is asked for as a file. Answers whether
   * all of them were allowed.
   */
  allow(id?: string): Promise<boolean>;

  /**
   * Cancels everything and lets go of everything. What `recover` found and nobody went on with is not cancelled: it is found
   * again. A file that is added after it begins anew.
   */
  dispose(): Promise<void>;
}
