import { answered } from './answered.ts';
import type { Pipeline, PipelineParts } from './pipeline.ts';
import { endedWithSession, hasEnded } from './row-status.ts';
import { isMistaken, type UploadItem } from './upload-item.ts';
import type { UploadRow } from './uploader.protocol.ts';
import { whoIsHere } from './who-is-here.ts';

/**
 * The person of before, whose session had expired, is back. What stopped with it goes on, and what was looked at as a guest's is
 * looked at as theirs.
 *
 * @param isHere whether they still are
 * @throws {StorageError} where it cannot be known who is here, as without a network
 */
export async function welcomeBack(parts: Pick<PipelineParts, 'options' | 'rows' | 'items'> & { readonly pipeline: Pipeline }, isHere: () => boolean): Promise<void> {
  const { options, rows, items, pipeline } = parts;
  const owner = await answered(options, new AbortController().signal, (signal) => whoIsHere(options.storage, signal));
  // Their session has ended again.
  if (owner === null || !isHere()) return;
  for (const item of items.values()) {
    const row = rows.get(item.id);
    if (!row) continue;
    // What was sent of it before a reload was sent by whoever is named with it.
    if (item.record?.startedAt === undefined) item.person = owner;
    if (endedWithSession(row) || (isMistaken(item) && isStopped(row, item))) pipeline.retry(item, false);
  }
}

/** What is on its way is left to itself, and what has come to another end is too. */
const isStopped = (row: UploadRow, item: UploadItem): boolean =>
  !item.actor && (!hasEnded(row) || (row.status === 'failed' && row.error?.code === 'access_denied'));
