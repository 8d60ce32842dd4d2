export { StorageError, type StorageErrorCode, type StorageErrorDetails } from '../errors/storage-error.ts';
export { whereNotLoaded } from '../errors/where-not-loaded.ts';
export type * from '../ports/storage.ts';
export type * from '../ports/upload-environment.ts';
export type * from './uploader.protocol.ts';
export { createUploader } from './create-uploader.ts';
export { cleanPath } from './file-name.ts';
export { isSameBucket } from './same-bucket.ts';
export { canCancel, canPause, canResume, canRetry, hasEnded, UPLOAD_STATUSES } from './row-status.ts';
