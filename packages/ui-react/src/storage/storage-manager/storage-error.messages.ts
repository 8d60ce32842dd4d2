import type { StorageErrorCode } from '@foyer/state-machines/storage';
import type { Message } from '../../messages/message.ts';

/** Why an upload failed, in English. */
export const storageErrorMessages = {
  'storage-error.access_denied': 'You may not upload here.',
  'storage-error.already_exists': 'A file of this name is there already.',
  'storage-error.cancelled': 'Cancelled.',
  'storage-error.changed': 'It was changed meanwhile. Try again.',
  'storage-error.checksum_mismatch': 'What arrived is not what was sent. Try again.',
  'storage-error.cors_misconfigured': 'The storage does not answer this site.',
  'storage-error.file_unreadable': 'The file can no longer be read. Was it moved or changed?',
  'storage-error.invalid_input': 'This file could not be prepared.',
  'storage-error.network': 'The connection was lost.',
  'storage-error.not_configured': 'Uploads are not set up for this app yet.',
  'storage-error.not_found': 'The place for this file does not exist.',
  'storage-error.not_signed_in': 'Sign in to upload.',
  'storage-error.service_unavailable': 'The storage does not answer. Try again in a while.',
  'storage-error.session_expired': 'Your session has expired. Sign in again.',
  'storage-error.stalled': 'The connection stood still.',
  'storage-error.throttled': 'Too much at a time. Try again in a while.',
  'storage-error.too_large': 'Larger than the storage takes.',
  'storage-error.unconfirmed': 'It may have been stored.',
  'storage-error.unknown': 'Something went wrong. Try again.',
  'storage-error.user_changed': 'Stopped, because the session ended.',
} as const satisfies Record<`storage-error.${StorageErrorCode}`, Message>;
