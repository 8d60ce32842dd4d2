export type { MemoryCall, MemoryFault, MemoryFaults, MemoryHold } from './calls.ts';
export type { MemoryClock } from './clock.ts';
export type { MemoryAuth, MemoryHandle } from './handle.ts';
export type { MemoryMailbox, MemoryMessage, MemoryPurpose } from './mailbox.ts';
export { createMemoryAuth } from './memory-auth.ts';
export type {
  MemoryAuthOptions, MemoryPasskeyBehaviour, MemoryPool, MemoryUser, MemoryUserStatus,
} from './options.ts';
export type { MemoryRedirect, MemoryVisit } from './redirect.ts';
export { totpCode } from './totp.ts';
export { createManualClock, type ManualClock } from './manual-clock.ts';
export { createMemoryStorage, type MemoryStorage } from './memory-storage.ts';
export type { MemoryObject, MemoryStorageOptions, StorageFault, StorageStep } from './memory-storage-world.ts';
export { createMemoryEnvironment, type MemoryEnvironment } from './memory-environment.ts';
export {
  createMemoryData, type MemoryData, type MemoryDataCall, type MemoryDataLink, type MemoryDataOptions,
} from './memory-data.ts';
export { createMemoryPage, type MemoryPage } from './memory-page.ts';
export type { MemoryDescription, MemoryField } from './memory-models.ts';
export type { MemoryModel } from './memory-tables.ts';
