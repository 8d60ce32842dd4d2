import type { Translation } from '../messages/message.ts';
import type { fileListMessages } from './file-list/file-list.messages.ts';
import type { lateStoragePartMessages } from './late-storage-part.messages.ts';
import type { announceMessages } from './storage-manager/announce.messages.ts';
import type { rejectionMessages } from './storage-manager/rejection.messages.ts';
import type { storageErrorMessages } from './storage-manager/storage-error.messages.ts';
import type { storageManagerMessages } from './storage-manager/storage-manager.messages.ts';

/** Every text of the storage widgets by key: what a language must hold to be complete. */
export type StorageMessages = Translation<
  typeof announceMessages & typeof fileListMessages & typeof lateStoragePartMessages & typeof rejectionMessages & typeof storageErrorMessages & typeof storageManagerMessages
>;
