import type { UploadRow, UploadStatus } from './uploader.protocol.ts';

/** Every status, in the order of a file's way. */
export const UPLOAD_STATUSES = [
  'added', 'validating', 'processing', 'queued', 'asking', 'starting', 'uploading', 'paused', 'waitingForNetwork', 'verifying',
  'done', 'failed', 'rejected', 'cancelled',
] as const satisfies readonly UploadStatus[];

const ENDED: ReadonlySet<UploadStatus> = new Set<UploadStatus>(['done', 'failed', 'rejected', 'cancelled']);

/** Whether the row is at an end of its way. */
export const hasEnded = (row: Pick<UploadRow, 'status'>): boolean => ENDED.has(row.status);

/** Whether `cancel` does something. */
export const canCancel = (row: UploadRow): boolean => !hasEnded(row) && row.pending !== 'cancel';

/** Whether `pause` does something. */
export const canPause = (row: UploadRow): boolean =>
  !hasEnded(row) && row.pending === undefined && row.status !== 'paused' && row.status !== 'verifying' && row.status !== 'asking';

/** Whether `resume` does something. */
export const canResume = (row: UploadRow): boolean =>
  (row.status === 'paused' || row.pending === 'pause') && !row.needsFile;

/** Whether `retry` does something. */
export const canRetry = (row: UploadRow): boolean =>
  !row.needsFile && (row.status === 'cancelled' || row.status === 'failed' || row.status === 'waitingForNetwork' || row.retryAt !== undefined);

/** Whether it failed because the session of its person had ended. Where somebody else is here by now, it is in no list. */
export const endedWithSession = ({ status, error }: UploadRow): boolean =>
  status === 'failed' && (error?.code === 'not_signed_in' || error?.code === 'session_expired' || error?.code === 'user_changed');
