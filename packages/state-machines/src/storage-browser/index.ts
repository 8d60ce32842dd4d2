export type * from './object-browser.protocol.ts';
export { createObjectBrowser } from './create-object-browser.ts';
export { createFolderReader, type FolderReader } from './folder-reader.ts';
export { bucketOf, nameIn, nameOf, parentOf } from './entries.ts';
export { isName } from './entry-name.ts';
export { type BrowserAct, mayAt } from './may.ts';
export { hasTaskEnded } from './task-queue.ts';
