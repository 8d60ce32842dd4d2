import { canPause, canRetry, type UploadRow, type UploadStatus } from '@foyer/state-machines/storage';

/** What a row looks like. Several statuses share a look, so that a file renders for what a person can tell apart. */
export type Look = 'ready' | 'waiting' | 'asking' | 'sending' | 'paused' | 'offline' | 'done' | 'failed' | 'rejected' | 'cancelled';

const LOOKS = {
  added: 'ready', validating: 'waiting', processing: 'waiting', queued: 'waiting', asking: 'asking', starting: 'sending', uploading: 'sending',
  verifying: 'sending', paused: 'paused', waitingForNetwork: 'offline', done: 'done', failed: 'failed', rejected: 'rejected',
  cancelled: 'cancelled',
} as const satisfies Record<UploadStatus, Look>;

/** @param startsByItself whether a file that was added goes on without a word of the person */
export const lookOf = ({ status }: UploadRow, startsByItself: boolean): Look =>
  status === 'added' && startsByItself ? 'waiting' : LOOKS[status];

/** All that a row draws, as one string: where it stays the same, nothing is rendered. */
export const faceOf = (row: UploadRow | undefined, startsByItself: boolean): string =>
  row
    ? [lookOf(row, startsByItself), row.pending, row.error?.code, row.rejection?.code, row.needsFile, row.needsPermission, row.retryAt !== undefined, row.size, row.type, row.duplicateOf].join()
    : '';

/** What the first button of a row does. */
export type MainAction = 'pause' | 'resume' | 'retry' | 'provide' | 'allow';

export function mainActionOf(row: UploadRow, isResumable: boolean): MainAction | undefined {
  if (row.pending === 'cancel') return undefined;
  if (row.status === 'paused' || row.pending === 'pause') return row.needsPermission ? 'allow' : row.needsFile ? 'provide' : 'resume';
  if (canRetry(row)) return 'retry';
  const isSending = row.status === 'starting' || row.status === 'uploading';
  return isResumable && isSending && canPause(row) ? 'pause' : undefined;
}

/** Whether the file's bytes are on their way, so that its row offers to cancel it rather than to remove it. */
export const isOnItsWay = (row: UploadRow): boolean =>
  row.status === 'starting' || row.status === 'uploading' || row.status === 'verifying' || row.status === 'waitingForNetwork'
  || (row.status === 'paused' && !row.needsFile);
