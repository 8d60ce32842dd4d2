import type { Translation } from '../messages/message.ts';
import type { storageBrowserMessages } from './storage-browser.messages.ts';

/** Every text of the storage browser by key: what a language must hold to be complete. */
export type StorageBrowserMessages = Translation<typeof storageBrowserMessages>;
