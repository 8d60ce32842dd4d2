import { StorageError } from '../errors/storage-error.ts';
import type { UploadRequest } from '../ports/storage.ts';
import { answered } from './answered.ts';
import { freePath, objectAt } from './collision.ts';
import { RejectedFile } from './preparation.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { type UploadItem, USER_CHANGED } from './upload-item.ts';
import type { UploaderOptions } from './uploader.protocol.ts';

export type RequestMaker = ReturnType<typeof createRequestMaker>;

/** Makes the request of an upload at its first attempt, and gives the same one at every further attempt. */
export function createRequestMaker(options: UploaderOptions, records: RecordKeeper) {
  const { storage, environment } = options;
  const places = new Map<string, { readonly item: UploadItem; readonly stored: boolean }>();
  /** The person's choice for one file stands over the rule for all. */
  const ruleFor = ({ choice }: UploadItem) => choice ?? options.collision ?? 'replace';

  /** Another upload of this list that is on its way to the path, or the last that arrived there. */
  const otherAt = (path: string, item: UploadItem) => {
    const holder = places.get(path);
    return holder?.item === item ? undefined : holder;
  };

  /** Files that came together are all meant; one that comes later may be meant to replace. */
  const isHeld = (path: string, item: UploadItem) => {
    const other = otherAt(path, item);
    return other && (!other.stored || other.item.batch === item.batch);
  };

  /** Whether something is stored there; where that remains unknown, others may have the path. */
  const isTaken = (path: string, signal: AbortSignal) =>
    answered(options, signal, (own) => objectAt(storage, { path, bucket: options.bucket }, own)).catch((cause: unknown) => {
      places.delete(path);
      throw cause;
    });

  /** Takes the first path that no other upload of this list is on its way to. */
  const place = (item: UploadItem, path: string, signal: AbortSignal) => {
    const rule = ruleFor(item);
    const looks = !options.writeOnly && rule !== 'replace';
    return freePath(path, async (candidate) => {
      if (isHeld(candidate, item)) return true;
      places.set(candidate, { item, stored: false });
      if (!looks || !(await isTaken(candidate, signal))) return false;
      places.delete(candidate);
      if (rule !== 'rename') throw new StorageError('already_exists');
      return true;
    });
  };

  const make = async (item: UploadItem, signal: AbortSignal): Promise<UploadRequest> => {
    const { prepared } = item;
    if (!prepared) throw new StorageError('unknown', { hint: `[foyer] upload ${item.id} was begun before its file was ready.` });
    if ((await answered(options, signal, storage.identity)) !== prepared.owner) throw USER_CHANGED;
    if (await item.isElsewhere?.()) throw new RejectedFile({ code: 'duplicate', of: item.id });
    item.path ??= await place(item, prepared.path, signal);
    item.startedAt ??= environment.clock.now();
    item.request ??= {
      ...prepared.headers,
      path: item.path,
      bucket: options.bucket,
      file: prepared.file,
      identity: prepared.identity,
      checksum: options.checksum ?? true,
      preventOverwrite: ruleFor(item) !== 'replace',
      writeOnly: options.writeOnly,
      startedAt: item.startedAt,
    };
    const kept = records.keep(item);
    // Of a file that goes in one request, a reload may begin anew.
    if (prepared.file.size >= storage.capabilities.resumableFrom) await kept;
    return { ...item.request, resume: item.resume };
  };

  return {
    make,
    ruleFor,
    otherAt,
    /** The path was taken in the meantime: the next attempt looks for another. */
    evade(item: UploadItem) {
      if (item.path !== undefined && places.get(item.path)?.item === item) places.delete(item.path);
      item.path = undefined;
      item.request = undefined;
    },
    /** The upload is at an end: others may have its path, and a reload need not know of it. */
    async close(item: UploadItem, end: 'done' | 'failed' | 'given up') {
      const path = item.path ?? '';
      if (places.get(path)?.item === item && end === 'done') places.set(path, { item, stored: true });
      else if (places.get(path)?.item === item) places.delete(path);
      const forgotten = end === 'failed' ? undefined : records.forget(item);
      // Whoever has the lock next finds a record where something is to be taken away, and not where all is stored.
      if (end === 'done') await forgotten;
      item.unlock?.();
      item.unlock = undefined;
      await forgotten;
    },
  };
}
