/** What a browser does without until something is done in it. */
export { download } from './download.ts';
export { makeFolder } from './make-folder.ts';
export { removeEntry } from './remove-entry.ts';
export { transfer } from './transfer.ts';
