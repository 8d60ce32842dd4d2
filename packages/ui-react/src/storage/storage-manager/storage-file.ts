import type { Rejection, StorageError, StoredObject, UploadRow, UploadStatus } from '@foyer/state-machines/storage';

/** A file of the widget's list, as its callbacks get it. */
export interface StorageFile {
  readonly id: string;
  /** The path of the object; until that is known, the name with its folders. */
  readonly key: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly status: UploadStatus;
  /** `undefined` for a file that was in storage before. */
  readonly file: File | undefined;
  readonly error: StorageError | undefined;
  readonly rejection: Rejection | undefined;
  readonly object: StoredObject | undefined;
}

export const storageFileOf = ({ id, path, relativePath, name, size, status, file, error, rejection, object }: UploadRow): StorageFile => ({
  id, key: path ?? relativePath ?? name, name, size, status, file, error, rejection, object,
});
