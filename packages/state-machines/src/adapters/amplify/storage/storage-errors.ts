import { StorageError, type StorageErrorCode } from '../../../errors/storage-error.ts';
import { storageErrorCode } from '../../storage-error-names.ts';
import { nameOf } from '../name-of.ts';

/** Makes a {@link StorageError} of what aws-amplify threw, by its name alone. */
export function toStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = storageErrorCode(nameOf(cause));
  return new StorageError(code, { cause, hint: HINTS[code] });
}

const HINTS: Readonly<Partial<Record<StorageErrorCode, string>>> = {
  not_configured:
    '[foyer] Amplify has no bucket for this call, so nothing can be stored: call Amplify.configure(outputs) with a storage '
    + 'section first, or name one of its buckets.',
};
