import { StorageError } from '../errors/storage-error.ts';
import { answered } from './answered.ts';
import type { Pipeline, PipelineParts } from './pipeline.ts';
import { endedWithSession, hasEnded } from './row-status.ts';
import { isMistaken, type UploadItem } from './upload-item.ts';
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
    if (item.record?.startedAt === undefined) Object.assign(item, { person: owner, putRight: () => putRight(parts, item) });
    if (endedWithSession(row) || (isMistaken(item) && isStopped(row, item))) pipeline.retry(item, false);
  }
}

/**
 * It was looked at as somebody else, and now as its person's. What was sent of it for a path that is still its own goes on; what
 * was sent elsewhere is left over.
 */
function putRight({ pipeline, progress, records }: Parts, item: UploadItem): void {
  const { before, prepared } = item;
  item.before = undefined;
  if (prepared && prepared.path !== before?.path) {
    const sent: UploadItem = { ...item, id: `${item.id}-before`, record: undefined, isElsewhere: undefined, unlock: undefined };
    pipeline.forgetRequest(item);
    progress.restart(item.id, prepared.file.size);
    if (sent.left) void pipeline.leaveOver(sent);
  }
  void records.noteAnew(item).catch(StorageError.from);
}

/** What is on its way is left to itself, and what has come to another end is too. */
const isStopped = (row: UploadRow, item: UploadItem): boolean =>
  !item.actor && (!hasEnded(row) || (row.status === 'failed' && row.error?.code === 'access_denied'));
