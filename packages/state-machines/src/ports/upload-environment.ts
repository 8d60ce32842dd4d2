import type { ObjectHeaders, StorageBucket } from './storage.ts';

/** Time, as the uploader needs it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after `delay` milliseconds. Answers with the function that stops it. */
  after(delay: number, run: () => void): () => void;
  /** Runs once before the next paint, or soon where nothing is painted. */
  frame(run: () => void): void;
}

/** Whether the browser believes that there is a network. It may be wrong when it says yes. */
export interface Network {
  online(): boolean;
  watch(onChange: () => void): () => void;
}

/** Computes a digest of a file outside the main thread. */
export interface Hasher {
  /** A digest of every byte, in hexadecimal. */
  digest(blob: Blob, signal: AbortSignal): Promise<string>;
}

/** Locks that all tabs of an origin share. */
export interface Locks {
  /** Answers with the function that lets go, or `undefined` where another tab holds the lock. */
  take(name: string): Promise<(() => void) | undefined>;
}

/** What the person has said of reading a file again; `prompt` where they are yet to be asked. */
export type ReadPermission = 'granted' | 'prompt' | 'denied';

/** Whether a file that the browser keeps a handle of may be read: after a reload it asks the person anew. */
export interface ReadPermissions {
  of(handle: FileSystemFileHandle): Promise<ReadPermission>;
  /** Has the browser ask the person. Call it in the handler of a press: without one the browser does not ask. */
  ask(handle: FileSystemFileHandle): Promise<ReadPermission>;
}

/** What is kept of an upload, so that it goes on after a reload. */
export interface UploadRecord {
  readonly id: string;
  /** Who started it: nobody else is offered it. */
  readonly owner: string;
  /** The list that it goes back to, where that has a name. */
  readonly list?: string | undefined;
  /** The lock of the list that it is in: while it is held, that list has it. */
  readonly holder?: string | undefined;
  readonly name: string;
  readonly relativePath: string | undefined;
  readonly size: number;
  readonly lastModified: number;
  readonly type: string;
  /** Of the content; `undefined` while nothing was sent. */
  readonly identity: string | undefined;
  /** Made in the page, by `processFile`: the file that the person chose is not what is sent. */
  readonly made: boolean;
  readonly path: string;
  readonly bucket: StorageBucket | undefined;
  readonly headers: ObjectHeaders;
  readonly preventOverwrite: boolean;
  readonly resume: string | undefined;
  /** How far it was, in bytes. @default 0 */
  readonly reached?: number | undefined;
  /** In milliseconds since 1970; `undefined` while it waits for its turn. */
  readonly startedAt: number | undefined;
  /** It was cancelled, and what it left with the backend is still to be taken away. */
  readonly givenUp?: boolean | undefined;
  /** How the file is had again: a handle that the browser keeps, or the bytes of a small one. */
  readonly source: FileSystemFileHandle | Blob | undefined;
}

/** Keeps records over reloads. It never rejects: a store that fails costs the recovery and nothing else. */
export interface UploadRecords {
  all(): Promise<readonly UploadRecord[]>;
  put(record: UploadRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The services of the place that an uploader runs in. `createBrowserEnvironment()` gives those of a browser. */
export interface UploadEnvironment {
  readonly clock: Clock;
  readonly network: Network;
  readonly hasher: Hasher;
  /** Between 0 and 1. */
  random(): number;
  /** @default no other tab is asked */
  readonly locks?: Locks | undefined;
  /** @default nothing is kept over a reload */
  readonly records?: UploadRecords | undefined;
  /** @default a handle that was kept may be read */
  readonly permissions?: ReadPermissions | undefined;
}
