import { StorageError } from '../errors/storage-error.ts';
import type { ObjectPlace, StoragePort, StoredObject } from '../ports/storage.ts';
import { freePath, objectAt } from '../storage/collision.ts';
import type { CollisionChoice } from '../storage/uploader.protocol.ts';
import { isSameBucket } from '../storage/same-bucket.ts';
import { type BegunCopies, copyOn } from './begun-copies.ts';
import { isFolderMark } from './entries.ts';
import type { Entry } from './object-browser.protocol.ts';
import { pool } from '../pool.ts';
import { listTree } from './read-pages.ts';
import type { TaskContext } from './task-queue.ts';

/** Objects of a folder that are copied or deleted at a time. */
export const OBJECTS_AT_A_TIME = 4;

/** One entry on its way to another path. */
export interface Transfer {
  readonly storage: StoragePort;
  readonly entry: Entry;
  readonly to: ObjectPlace;
  /** The source goes once the copy is there and whole. */
  readonly isMove: boolean;
  /** What was copied of each source, kept over attempts. */
  readonly copied: Map<string, Copied>;
  readonly begun: BegunCopies;
}

/** Which content of a source was copied, and where the copy lies. */
interface Copied {
  readonly eTag: string | undefined;
  readonly to: ObjectPlace;
}

/** Copies or moves an entry. Answers `skipped` where a name was taken and nothing was done for it. */
export async function transfer(job: Transfer, task: TaskContext): Promise<'done' | 'skipped'> {
  const { storage, entry, to } = job;
  const { bucket } = entry;
  await refuseSelf(job);
  const isFolder = entry.kind === 'folder';
  const objects = isFolder
    ? await listTree(storage, entry.path, bucket, task.signal)
    : [await storage.properties({ path: entry.path, bucket }, task.signal)];
  const ask = askOnce(task);
  let [done, skipped] = [0, 0];
  task.tell(done, objects.length);
  await pool(objects, OBJECTS_AT_A_TIME, async (object) => {
    const target = { path: isFolder ? to.path + object.path.slice(entry.path.length) : to.path, bucket: to.bucket };
    if (!(await transferObject(job, object, target, ask, task.signal))) skipped += 1;
    task.tell((done += 1), objects.length);
  });
  return skipped > 0 && skipped === objects.length ? 'skipped' : 'done';
}

async function refuseSelf({ storage, entry, to }: Transfer): Promise<void> {
  const isWithin = entry.kind === 'folder' ? to.path.startsWith(entry.path) : to.path === entry.path;
  if (!isWithin || !(await isSameBucket(storage, entry.bucket, to.bucket))) return;
  throw new StorageError('invalid_input', { hint: `[foyer] ${entry.path} cannot be put into itself: choose another folder or name.` });
}

async function transferObject(
  job: Transfer, object: StoredObject, to: ObjectPlace, ask: Ask, signal: AbortSignal,
): Promise<boolean> {
  const { storage, entry: { bucket }, isMove, copied } = job;
  const from = { path: object.path, bucket };
  const before = copied.get(object.path);
  if (before?.eTag !== object.eTag || !(await isWhole(storage, object, before?.to, signal))) {
    const place = await copyWhole(job, object, from, to, ask, signal);
    if (!place) return false;
    copied.set(object.path, { eTag: object.eTag, to: place });
  }
  if (isMove) await removeUnchanged(storage, from, object.eTag, signal);
  return true;
}

/** Whether a copy that an earlier attempt made is still there. Somebody may have taken it away since. */
const isWhole = async (storage: StoragePort, { size }: StoredObject, copy: ObjectPlace | undefined, signal: AbortSignal): Promise<boolean> => {
  const there = copy && (await objectAt(storage, copy, signal));
  return there !== undefined && there.size === size;
};

/** Copies, as the person wants it where the name is taken, and looks whether all of it arrived. Answers where the copy lies. */
async function copyWhole(
  { storage, begun }: Transfer, object: StoredObject, from: ObjectPlace, wanted: ObjectPlace, ask: Ask, signal: AbortSignal,
): Promise<ObjectPlace | undefined> {
  const isMark = isFolderMark(object);
  const isTaken = async (path: string) => (await objectAt(storage, { ...wanted, path }, signal)) !== undefined;
  const copy = (to: ObjectPlace, preventOverwrite: boolean) =>
    copyOn(storage, begun, { from, to, eTag: object.eTag, size: object.size, preventOverwrite }, signal);
  const place = async (): Promise<ObjectPlace | undefined> => {
    if (await copyUnlessTaken(() => isTaken(wanted.path), () => copy(wanted, true))) return wanted;
    // A folder that is there already is the same one.
    const choice = isMark ? 'skip' : await ask(wanted.path);
    if (choice === 'skip') return undefined;
    const to = choice === 'rename' ? { ...wanted, path: await freePath(wanted.path, isTaken) } : wanted;
    await copy(to, choice === 'rename');
    return to;
  };
  const to = await place();
  if (!to) return isMark ? wanted : undefined;
  const { size } = await storage.properties(to, signal);
  if (size === object.size) return to;
  throw new StorageError('checksum_mismatch', { hint: `[foyer] The copy at ${to.path} is not as large as ${from.path}, which was left in its place.` });
}

/** Looks first: not every server heeds `preventOverwrite`. */
async function copyUnlessTaken(isTaken: () => Promise<boolean>, copy: () => Promise<void>): Promise<boolean> {
  if (await isTaken()) return false;
  try {
    await copy();
    return true;
  } catch (cause) {
    const error = StorageError.from(cause);
    if (error.code === 'already_exists') return false;
    throw error;
  }
}

/** What was changed since it was copied stays. */
async function removeUnchanged(storage: StoragePort, place: ObjectPlace, eTag: string | undefined, signal: AbortSignal): Promise<void> {
  const now = await objectAt(storage, place, signal);
  if (!now) return;
  if (now.eTag !== eTag) throw new StorageError('changed', { hint: `[foyer] ${place.path} changed while it was moved, and was left in its place.` });
  await storage.remove(place, signal);
}

type Ask = (path: string) => Promise<CollisionChoice>;

/** The person answers once for all that one task meets. */
function askOnce(task: TaskContext): Ask {
  let answer: Promise<CollisionChoice> | undefined;
  return (path) => (answer ??= task.ask(path));
}
