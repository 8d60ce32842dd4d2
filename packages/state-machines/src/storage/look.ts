import { StorageError } from '../errors/storage-error.ts';
import { isChoosy } from './accept.ts';
import type { PipelineParts } from './pipeline.ts';
import { prepared, processed, RejectedFile, validate } from './preparation.ts';
import { createRequestWindow } from './request-window.ts';
import type { UploadItem } from './upload-item.ts';

/** Files that are looked into at a time. */
const AT_A_TIME = 4;

/** Looks into files before they are queued: is it what it claims, does the app take it, what is sent, and where to. */
export function createLook(
  { options, rows, progress, notice }: PipelineParts,
  on: {
    readonly begun: (item: UploadItem) => void;
    readonly ready: (item: UploadItem) => void;
    readonly failed: (item: UploadItem, error: StorageError) => void;
  },
) {
  const window = createRequestWindow(AT_A_TIME, false);
  const owners = new Map<string, string>();
  const validates = options.validate !== undefined || (options.sniff ?? isChoosy(options.acceptedFileTypes));

  const look = async (item: UploadItem, signal: AbortSignal) => {
    const { id, entry } = item;
    // What `processFile` makes of it may be another one.
    if (!options.processFile) on.begun(item);
    /** A row that has had the word says that it waits for its turn. */
    const says = (status: 'validating' | 'processing') => rows.get(id)?.status === 'queued' || rows.change(id, { status });
    if (!item.processed) {
      if (validates) says('validating');
      await validate(entry.file, options, signal);
      signal.throwIfAborted();
      if (options.processFile) says('processing');
    }
    item.prepared = await prepared(entry, await processedOnce(item), options, signal);
    signal.throwIfAborted();
    const { file, path, identity } = item.prepared;
    progress.track(id, file.size);
    rows.change(id, { file, path, size: file.size, type: file.type, attempts: 0, error: undefined });
    noteDuplicate(id, identity);
    on.ready(item);
  };

  /** The app's `processFile` is called again where it failed, and not where something after it did. */
  const processedOnce = (item: UploadItem) => (item.processed ??= processed(item.entry, options).catch((error: unknown) => {
    item.processed = undefined;
    throw error;
  }));

  const noteDuplicate = (id: string, identity: string) => {
    const of = owners.get(identity);
    const other = of === undefined || of === id ? undefined : rows.get(of);
    if (!other || other.status === 'cancelled' || other.status === 'failed') return void owners.set(identity, id);
    if (options.duplicates === 'reject') throw new RejectedFile({ code: 'duplicate', of: other.id });
    rows.change(id, { duplicateOf: other.id });
    const row = rows.get(id);
    if (row) notice({ type: 'duplicate', row, of: other.id });
  };

  const begin = async (item: UploadItem, release: () => void) => {
    const { signal } = item.stop;
    try {
      await look(item, signal);
    } catch (error) {
      if (!signal.aborted) on.failed(item, StorageError.from(error));
    } finally {
      release();
    }
  };

  return {
    start: (item: UploadItem) =>
      window.enter({ id: item.id, cost: 1, size: item.entry.file.size, run: (release) => void begin(item, release) }),
    leave: (item: UploadItem) => window.leave(item.id),
  };
}
