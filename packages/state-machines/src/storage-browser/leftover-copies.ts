import { StorageError } from '../errors/storage-error.ts';
import type { ResumableCopy } from '../ports/storage.ts';
import type { BegunCopies } from './begun-copies.ts';

/** What is there of copies that nobody goes on with, until it can be taken away. */
export function createLeftoverCopies() {
  const owed = new Set<ResumableCopy>();
  const discard = async (copy: ResumableCopy) => {
    owed.delete(copy);
    try {
      await copy.discard();
    } catch (cause) {
      if (StorageError.from(cause).passing) owed.add(copy);
    }
  };
  const tryAgain = () => {
    for (const copy of owed) void discard(copy);
  };

  return {
    tryAgain,
    owe(begun: BegunCopies) {
      for (const { copy } of begun.values()) owed.add(copy);
      begun.clear();
      tryAgain();
    },
  };
}
