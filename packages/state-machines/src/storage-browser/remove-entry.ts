import type { StoragePort } from '../ports/storage.ts';
import type { Entry } from './object-browser.protocol.ts';
import { pool } from '../pool.ts';
import { listTree } from './read-pages.ts';
import type { TaskContext } from './task-queue.ts';
import { OBJECTS_AT_A_TIME } from './transfer.ts';

/** Deletes a file, or a folder with all that is in it; the object that stands for the folder goes last. */
export async function removeEntry(storage: StoragePort, { kind, path, bucket }: Entry, task: TaskContext): Promise<void> {
  const paths = kind === 'file' ? [path] : (await listTree(storage, path, bucket, task.signal)).map((object) => object.path);
  let done = 0;
  const remove = async (each: string) => {
    await storage.remove({ path: each, bucket }, task.signal);
    task.tell((done += 1), paths.length);
  };
  task.tell(done, paths.length);
  await pool(paths.filter((each) => each !== path), OBJECTS_AT_A_TIME, remove);
  if (paths.includes(path)) await remove(path);
}
