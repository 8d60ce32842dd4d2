import { StorageError } from '../errors/storage-error.ts';
import type { UploadRequest } from '../ports/storage.ts';
import { freePath, objectAt } from './collision.ts';
import { RejectedFile } from './preparation.ts';
import { lockName, ownerName } from './record-names.ts';
import { type UploadItem, USER_CHANGED } from './upload-item.ts';
import type { UploaderOptions } from './uploader.protocol.ts';

/** Bytes of a file that are kept over a reload where the browser gives no handle. */
const KEPT = 10 * 1024 * 1024;

/** Makes the request of an upload at its first attempt, and gives the same one at every further attempt. */
export function createRequestMaker(options: UploaderOptions) {
  const { storage, environment } = options;
  const places = new Map<string, { readonly item: UploadItem; readonly stored: boolean }>();
  /** The person's choice for one file stands over the rule for all. */
  const ruleFor = ({ choice }: UploadItem) => choice ?? options.collision ?? 'replace';

  /** Files that came together are all meant; one that comes later may be meant to replace. */
  const isHeld = (path: string, { id, batch }: UploadItem) => {
    const holder = places.get(path);
    return holder !== undefined && holder.item.id !== id && (!holder.stored || holder.item.batch === batch);
  };

  /** Takes the first path that no other upload of this list is on its way to. */
  const place = (item: UploadItem, path: string, signal: AbortSignal) => {
    const rule = ruleFor(item);
    const looks = !options.writeOnly && rule !== 'replace';
    return freePath(path, async (candidate) => {
      if (isHeld(candidate, item)) return true;
      places.set(candidate, { item, stored: false });
      if (!looks || !(await objectAt(storage, { path: candidate, bucket: options.bucket }, signal))) return false;
      places.delete(candidate);
      if (rule !== 'rename') throw new StorageError('already_exists');
      return true;
    });
  };

  const lock = async (item: UploadItem) => {
    if (!environment.locks || item.unlock) return;
    item.unlock = await environment.locks.take(lockName(recordId(item)));
    if (!item.unlock) throw new RejectedFile({ code: 'duplicate', of: item.id });
  };

  const make = async (item: UploadItem, signal: AbortSignal): Promise<UploadRequest> => {
    const { prepared } = item;
    if (!prepared) throw new StorageError('unknown', { hint: `[foyer] upload ${item.id} was begun before its file was ready.` });
    if ((await storage.identity(signal)) !== prepared.owner) throw USER_CHANGED;
    await lock(item);
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
      startedAt: item.startedAt,
    };
    await keep(item);
    return { ...item.request, resume: item.resume };
  };

  /** Keeps a record, where what is in it can be sent again after a reload. */
  const keep = async ({ entry, prepared, ...item }: UploadItem, givenUp?: true): Promise<void> => {
    if (!environment.records || !prepared || !item.request) return;
    const { file, identity, made, owner, headers } = prepared;
    const source = (made ? undefined : entry.handle) ?? (file.size <= KEPT ? file : undefined);
    if (made && !source && !givenUp) return;
    await environment.records.put({
      id: item.record?.id ?? item.id,
      owner: ownerName(owner),
      name: file.name,
      relativePath: entry.relativePath,
      size: file.size,
      lastModified: file.lastModified,
      type: file.type,
      path: item.request.path,
      bucket: item.request.bucket,
      preventOverwrite: item.request.preventOverwrite,
      resume: item.resume,
      startedAt: item.request.startedAt,
      identity, made, headers, source, givenUp,
    });
  };

  return {
    make,
    keep,
    ruleFor,
    forget: async (item: UploadItem) => environment.records?.remove(recordId(item)),
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
      item.unlock?.();
      item.unlock = undefined;
      if (end !== 'failed' && item.request) await environment.records?.remove(recordId(item));
    },
  };
}

const recordId = (item: UploadItem): string => item.record?.id ?? item.id;
