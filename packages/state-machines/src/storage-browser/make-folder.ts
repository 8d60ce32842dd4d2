import { StorageError } from '../errors/storage-error.ts';
import type { StorageBucket, StoragePort } from '../ports/storage.ts';
import { nameOf } from './entries.ts';
import { isName } from './entry-name.ts';

/** Stores the empty object that stands for a folder. */
export async function makeFolder(storage: StoragePort, prefix: string, name: string, bucket: StorageBucket | undefined): Promise<void> {
  if (!isName(name)) throw new StorageError('invalid_input', { hint: `[foyer] ${name} is no name of a folder: leave out the /.` });
  const path = `${prefix}${name.trim()}/`;
  const signal = new AbortController().signal;
  const { commonPrefixes, objects } = await storage.list({ prefix: path, bucket, pageSize: 1, delimiter: '/' }, signal);
  if (commonPrefixes.length + objects.length > 0) throw new StorageError('already_exists');
  const file = new File([], nameOf(path), { type: 'application/x-directory' });
  const request = { path, bucket, file, identity: 'folder', checksum: false, preventOverwrite: true, startedAt: Date.now() };
  await storage.upload(request, { onProgress() {}, onPhase() {}, onResumable() {} }).result;
}
