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
