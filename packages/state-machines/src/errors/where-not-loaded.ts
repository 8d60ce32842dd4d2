import { StorageError } from './storage-error.ts';

/** Without a network a file of the app's own does not load either. */
export const whereNotLoaded = (cause: unknown): never => {
  throw new StorageError('network', { cause });
};
