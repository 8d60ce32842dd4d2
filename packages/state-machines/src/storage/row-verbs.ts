import type { Pipeline } from './pipeline.ts';
import { canCancel, canPause, canResume, canRetry, hasEnded } from './row-status.ts';
import type { UploadItem } from './upload-item.ts';
import type { CollisionChoice, UploadRow } from './uploader.protocol.ts';

/** What can be asked of a row: each does something where the row's status lets it. */
export const createRowVerbs = (pipeline: Pipeline) => ({
  start(row: UploadRow, item: UploadItem) {
    if (!hasEnded(row)) pipeline.start(item);
  },
  async cancel(row: UploadRow, item: UploadItem) {
    if (canCancel(row) || row.pending === 'cancel') await pipeline.cancel(item);
  },
  async pause(row: UploadRow, item: UploadItem) {
    if (canPause(row)) await pipeline.pause(item);
  },
  resume(row: UploadRow, item: UploadItem) {
    if (canResume(row)) pipeline.resume(item);
  },
  retry(row: UploadRow, item: UploadItem) {
    if (canRetry(row)) pipeline.retry(item);
  },
  choosing: (choice: CollisionChoice) => (row: UploadRow, item: UploadItem) => {
    if (row.status === 'asking') pipeline.choose(item, choice);
  },
});
