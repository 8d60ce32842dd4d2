import { StorageError } from '../errors/storage-error.ts';
import { answered } from './answered.ts';
import type { Pipeline, PipelineParts } from './pipeline.ts';
import { endedWithSession, hasEnded } from './row-status.ts';
import { type UploadItem, USER_CHANGED } from './upload-item.ts';
import type { UploadRow } from './uploader.protocol.ts';
import { whoIsHere } from './who-is-here.ts';

interface Parts extends Pick<PipelineParts, 'options' | 'rows' | 'progress' | 'records' | 'items'> {
  readonly pipeline: Pipeline;
}

/**
 * The person of before, whose session had expired, is back. What stopped with it goes on, and what was looked at as a guest's is
 * looked at as theirs.
 *
 * @param isHere whether they still are
 * @throws {StorageError} where it cannot be known who is here, as without a network
 */
export async function welcomeBack(parts: Parts, isHere: () => boolean): Promise<void> {
  const { options, rows, items, pipeline } = parts;
  const owner = await answered(options, new AbortController().signal, (signal) => whoIsHere(options.storage, signal));
  // Their session has ended again.
  if (owner === null || !isHere()) return;
  for (const item of items.values()) {
    const row = rows.get(item.id);
    if (!row) continue;
    // What was sent of it before a reload was sent by whoever is named with it.
    if (item.record?.startedAt === undefined) Object.assign(item, { person: owner, isMistaken: () => isMistaken(item), putRight: () => putRight(parts, item) });
    if (endedWithSession(row) || (isMistaken(item) && isStopped(row, item))) pipeline.retry(item, false);
  }
}

const isMistaken = ({ person, prepared }: UploadItem): boolean => person !== undefined && prepared !== undefined && prepared.owner !== person;

/**
 * It was looked at as somebody else, and now as its person's. What was sent of it for a path that is still its own goes on; what
 * was sent elsewhere is left over.
 */
function putRight({ pipeline, progress, records }: Parts, item: UploadItem): boolean {
  const { before, prepared } = item;
  if (isMistaken(item)) {
    // The look had begun before its person was back; or their session has ended again.
    if (!before) pipeline.proceed(item);
    else {
      item.prepared = undefined;
      pipeline.end(item, USER_CHANGED);
    }
    return true;
  }
  item.before = undefined;
  if (prepared && before && prepared.path !== before.path) {
    const sent: UploadItem = { ...item, id: `${item.id}-before`, record: undefined, isElsewhere: undefined, unlock: undefined };
    pipeline.forgetRequest(item);
    progress.restart(item.id, prepared.file.size);
    pipeline.giveUp(sent);
  }
  // Nobody else is to find it after a reload.
  void (item.request ? records.keep(item) : records.noteAnew(item)).catch(StorageError.from);
  return false;
}

/** What is on its way is left to itself, and what has come to another end is too. */
const isStopped = (row: UploadRow, item: UploadItem): boolean =>
  !item.actor && (!hasEnded(row) || (row.status === 'failed' && row.error?.code === 'access_denied'));
