import type { UploadEnvironment } from '../ports/upload-environment.ts';
import { partsId, recordId } from './record-keeper.ts';
import type { UploadItem } from './upload-item.ts';

/** The lock of a record: whoever holds it sends it. */
export const lockName = (recordId: string): string => `foyer-upload-${recordId}`;

/**
 * What was found after a reload may be in the lists of two tabs: whoever has its lock sends it, or takes away what it left.
 * Takes that lock, and answers whether another tab has it. Where one has ended the upload, there is nothing to go on with
 * and nothing of this list's to take away.
 */
export function createClaim(item: UploadItem, { locks, records }: UploadEnvironment): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;

  const isElsewhere = async (): Promise<boolean> => {
    if (item.unlock) return false;
    item.unlock = await locks?.take(lockName(recordId(item)));
    item.elsewhere = locks !== undefined && item.unlock === undefined;
    if (item.elsewhere) return true;
    const ids = new Set([recordId(item), partsId(item)]);
    const kept = await records?.all();
    if (!kept?.some(({ id }) => ids.has(id))) beginAnew(item);
    return false;
  };

  // A lock that is asked for twice at once would look like another tab's.
  return () => (asked ??= isElsewhere().finally(() => {
    asked = undefined;
  }));
}

function beginAnew(item: UploadItem): void {
  Object.assign(item, { left: false, resume: undefined, startedAt: undefined, path: undefined, request: undefined });
}
