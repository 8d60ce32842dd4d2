import { ruleBreach } from './preparation.ts';
import type { RowStore } from './row-store.ts';
import type { Rejection, UploaderOptions, UploadRow, UploadStatus } from './uploader.protocol.ts';

const NOT_TAKEN: ReadonlySet<UploadStatus> = new Set<UploadStatus>(['rejected', 'cancelled']);

/** Judges new files by the rules that need no look inside: as many as there is room for are taken. */
export function createIntake(options: UploaderOptions, rows: RowStore) {
  return {
    judge(fresh: readonly UploadRow[]): UploadRow[] {
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
    },
  };
}
