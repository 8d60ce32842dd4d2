import { createManualClock, createMemoryEnvironment, createMemoryStorage, type MemoryStorageOptions } from '../adapters/memory/index.ts';
import type { UploadRecord } from '../ports/upload-environment.ts';
import { createUploader } from './create-uploader.ts';
import type { UploaderOptions, UploadEvent, UploadStatus } from './uploader.protocol.ts';

/** So many bytes make two parts and a half of the bench's storage. */
export const PART = 10;

export const fileOf = (name: string, size = 25, fill = 'x', type = 'text/plain') =>
  new File([fill.repeat(size)], name, { type, lastModified: 1000 });

/** A handle as the browser keeps it, of which only the file is asked. */
export const handleOf = (getFile: () => Promise<File>): FileSystemFileHandle => ({
  kind: 'file',
  name: 'a.txt',
  getFile,
  isSameEntry: async () => false,
  createWritable: () => Promise.reject(new Error('nothing writes to it')),
});

/** An uploader on a memory storage, in time that stands still. */
export function bench(
  options: Partial<UploaderOptions> = {},
  storageOptions: Partial<MemoryStorageOptions> = {},
  kept?: Map<string, UploadRecord>,
  given?: ReturnType<typeof createMemoryStorage>,
  held?: Set<string>,
) {
  const clock = createManualClock();
  const environment = createMemoryEnvironment(clock, kept, held);
  const storage = given ?? createMemoryStorage({ clock, partSize: PART, ...storageOptions });
  const uploader = createUploader({ storage, environment, path: 'public/', ...options });
  const events: UploadEvent[] = [];
  uploader.watch((event) => events.push(event));
  const row = (id: string) => {
    const found = uploader.row(id).get();
    if (!found) throw new Error(`no row ${id}`);
    return found;
  };
  const reaches = (id: string, ...statuses: UploadStatus[]) => new Promise<void>((resolve) => {
    const look = () => {
      if (!statuses.includes(row(id).status)) return;
      stop();
      resolve();
    };
    const stop = uploader.row(id).subscribe(look);
    look();
  });
  /** Adds one file, and gives its id. */
  const addOne = (file: File = fileOf('a.txt')) => {
    const [id] = uploader.add([file]);
    if (id === undefined) throw new Error('the file was left out');
    return id;
  };
  /**
   * Moves time, a step after the other, until it is so. Digests are computed beside that time, so no number of steps
   * is surely enough: the test's own limit is what ends a wait in vain.
   */
  const passes = async (isSo: () => boolean) => {
    for (let step = 0; !isSo(); step += 1) await clock.advance(step < 200 ? 5 : 100);
  };
  const until = (id: string, ...statuses: UploadStatus[]) => passes(() => statuses.includes(row(id).status));
  return { clock, environment, storage, uploader, events, row, reaches, addOne, passes, until };
}
