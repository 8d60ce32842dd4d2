import { StorageError } from '../errors/storage-error.ts';
import type { UploadRequest } from '../ports/storage.ts';
import type { UploadRecord } from '../ports/upload-environment.ts';
import type { PreparedFile } from './preparation.ts';
import type { UploadActor } from './upload-actor.ts';
import type { CollisionChoice, FileEntry, ProcessedFile, UploadRow } from './uploader.protocol.ts';

/** What the uploader knows of a row beside what a screen shows. */
export interface UploadItem {
  readonly id: string;
  entry: FileEntry;
  /** In whose session it was added: it is sent in no other. */
  readonly session: number;
  /** Files that were added together share it. */
  readonly batch: number;
  /** Ends the look at the file, and the wait for the next attempt. */
  stop: AbortController;
  /** The app, or for what was found after a reload the person, let it go. */
  started: boolean;
  wanted: 'run' | 'pause' | 'cancel';
  /** `processFile` is called once, also where the look at the file is begun again. */
  processed?: Promise<ProcessedFile> | undefined;
  prepared?: PreparedFile | undefined;
  actor?: UploadActor | undefined;
  /** Gives the place in the window back. */
  release?: (() => void) | undefined;
  /** What follows the end of an attempt. */
  settling?: Promise<void> | undefined;
  /** Lets other tabs have the upload. */
  unlock?: (() => void) | undefined;
  /** Another tab sends it, and its record is that one's. */
  elsewhere?: boolean | undefined;
  /** Stops the wait for the next attempt. */
  wake?: (() => void) | undefined;
  resume?: string | undefined;
  startedAt?: number | undefined;
  /** The path after collisions were evaded. */
  path?: string | undefined;
  /** What the person wants where the path is taken. */
  choice?: CollisionChoice | undefined;
  /** What was asked of the backend; every further attempt asks the same. */
  request?: UploadRequest | undefined;
  /** Whose it is, where that is sure: its person was away, and is back. */
  person?: string | undefined;
  /** With `person`: whether it was looked at while somebody else seemed to be here, a guest as a rule. */
  isMistaken?: (() => boolean) | undefined;
  /** With `person`: makes good what came of that, once it was looked at anew. Answers `true` where it was mistaken again. */
  putRight?: (() => boolean) | undefined;
  /** What it was looked at as by mistake, until it is looked at anew. */
  before?: PreparedFile | undefined;
  /** Failed attempts may have left something with the backend. */
  left: boolean;
  /** The furthest that any attempt came, and where the last failure was. */
  reached: number;
  failedAt: number;
  /** Of what was found after a reload: takes it, and answers whether another tab has it. */
  isElsewhere?: (() => Promise<boolean>) | undefined;
  /** Found after a reload. */
  readonly record?: UploadRecord | undefined;
}

export const newItem = (id: string, entry: FileEntry, origin: { readonly session: number; readonly batch: number }, started: boolean, record?: UploadRecord): UploadItem => ({
  id, entry, ...origin, started, record, stop: new AbortController(), wanted: 'run', left: false, reached: 0, failedAt: 0,
});

/** By whom what was sent of it is kept and taken away. */
export const ownerOf = ({ person, prepared }: UploadItem): string | undefined => person ?? prepared?.owner;

export const newRow = (id: string, file: File, name: string, relativePath: string | undefined): UploadRow => ({
  id, file, name, relativePath, status: 'added', size: file.size, type: file.type, path: undefined, pending: undefined,
  attempts: 0, retryAt: undefined, error: undefined, rejection: undefined, object: undefined, needsFile: false,
});

export const USER_CHANGED = new StorageError('user_changed', {
  hint: '[foyer] The upload was stopped because the session ended: what one person chose is not sent as another.',
});
