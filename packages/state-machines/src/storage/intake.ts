import { StorageError } from '../errors/storage-error.ts';
import { cleanPath } from './file-name.ts';
import type { Pipeline, PipelineParts } from './pipeline.ts';
import { ruleBreach } from './preparation.ts';
import { newItem, newRow, type UploadItem } from './upload-item.ts';
import type { FileEntry, Rejection, UploadRow, UploadStatus } from './uploader.protocol.ts';

interface IntakeParts extends Omit<PipelineParts, 'items' | 'notice'> {
  readonly pipeline: Pipeline;
  readonly items: Map<string, UploadItem>;
  readonly nextId: () => string;
  /** In whose session, and with which others, a file comes now. */
  readonly origin: () => Pick<UploadItem, 'session' | 'batch'>;
}

const NOT_TAKEN: ReadonlySet<UploadStatus> = new Set<UploadStatus>(['rejected', 'cancelled']);

/** Takes new files into the list. */
export function createIntake({ options, rows, progress, records, pipeline, items, tell, nextId, origin }: IntakeParts) {
  /** Judges them by the rules that need no look inside: as many as there is room for are taken. */
  const judge = (fresh: readonly UploadRow[]): UploadRow[] => {
    const { maxFileCount = Infinity, maxTotalSize = Infinity } = options;
    const limited = maxFileCount !== Infinity || maxTotalSize !== Infinity;
    const taken = limited ? rows.all().filter((row) => !NOT_TAKEN.has(row.status)) : [];
    let count = taken.length + (options.alreadyThere?.() ?? 0);
    let total = taken.reduce((sum, row) => sum + row.size, 0);
    const breach = (row: UploadRow): Rejection | undefined => {
      const own = row.file && ruleBreach(row.file, options);
      if (own) return own;
      if (count >= maxFileCount) return { code: 'too_many', max: maxFileCount };
      if (total + row.size > maxTotalSize) return { code: 'total_too_large', max: maxTotalSize };
      count += 1;
      total += row.size;
      return undefined;
    };
    return fresh.map((row) => {
      const rejection = breach(row);
      return rejection ? { ...row, status: 'rejected', rejection } : row;
    });
  };

  return {
    add(entries: readonly FileEntry[]): readonly string[] {
      options.storage.warmUp?.();
      const fresh = entries.map((entry): UploadRow => {
        const relativePath = entry.relativePath === undefined ? undefined : cleanPath(entry.relativePath);
        return newRow(nextId(), entry.file, cleanPath(entry.file.name), relativePath);
      });
      const from = origin();
      const taken = judge(fresh);
      rows.add(taken);
      const added: UploadItem[] = [];
      for (const [index, row] of taken.entries()) {
        const entry = entries[index];
        if (entry && row.status !== 'rejected') {
          const item = newItem(row.id, entry, from, options.autoUpload ?? true);
          items.set(row.id, item);
          added.push(item);
          progress.track(row.id, row.size);
        }
        tell('added', row.id);
        if (row.status === 'rejected') tell('rejected', row.id);
      }
      for (const item of added) if (items.has(item.id)) pipeline.prepare(item);
      // That nobody can say who is signed in is heard from the look at the file, after which it is noted.
      void records.note(added).catch(StorageError.from);
      return taken.map((row) => row.id);
    },
  };
}
