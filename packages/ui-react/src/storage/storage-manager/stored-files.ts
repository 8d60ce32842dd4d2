import type { Channel, UploadProgress, UploadRow } from '@foyer/state-machines/storage';

/** A file that is in storage already. */
export interface StoredFile {
  /** The whole path of the object. */
  readonly key: string;
  /** In bytes. */
  readonly size?: number | undefined;
  /** The address of a small picture of it. */
  readonly thumbnail?: string | undefined;
}

/** Files of before, in rows like those of an uploader. */
export interface StoredFiles {
  readonly list: Channel<readonly string[]>;
  all(): readonly StoredFile[];
  row(id: string): Channel<UploadRow | undefined> | undefined;
  progress(id: string): Channel<UploadProgress>;
  thumbnail(id: string): string | undefined;
  set(files: readonly StoredFile[]): void;
  remove(id: string): void;
  /** Calls back with each row that is removed. Answers with the function that stops it. */
  watchRemoved(onRemoved: (row: UploadRow) => void): () => void;
}

const PREFIX = 'stored:';

export function createStoredFiles(first: readonly StoredFile[]): StoredFiles {
  const listeners = new Set<() => void>();
  const removalListeners = new Set<(row: UploadRow) => void>();
  const channels = new Map<string, Channel<UploadRow | undefined>>();
  let files = new Map<string, { readonly file: StoredFile; readonly row: UploadRow }>();
  let ids: readonly string[] = [];

  const channel = <T>(get: () => T): Channel<T> => ({
    get,
    subscribe(onChange) {
      const own = () => onChange();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  });

  const fill = (next: readonly StoredFile[]) => {
    files = new Map(next.map((file) => [PREFIX + file.key, { file, row: rowOf(file) }]));
    ids = [...files.keys()];
  };

  const row = (id: string) => {
    if (!id.startsWith(PREFIX)) return undefined;
    const known = channels.get(id) ?? channel(() => files.get(id)?.row);
    channels.set(id, known);
    return known;
  };

  const set = (next: readonly StoredFile[]) => {
    fill(next);
    for (const listener of listeners) listener();
  };

  fill(first);
  return {
    list: channel(() => ids),
    all: () => [...files.values()].map(({ file }) => file),
    row,
    progress: (id) => channel(() => wholeOf(files.get(id)?.file.size ?? 0)),
    thumbnail: (id) => files.get(id)?.file.thumbnail,
    set,
    remove(id) {
      const gone = files.get(id);
      set([...files].flatMap(([each, { file }]) => (each === id ? [] : [file])));
      if (gone) for (const listener of removalListeners) listener(gone.row);
    },
    watchRemoved(onRemoved) {
      const own = (row: UploadRow) => onRemoved(row);
      removalListeners.add(own);
      return () => void removalListeners.delete(own);
    },
  };
}

const wholeOf = (size: number): UploadProgress => ({ loaded: size, total: size, fraction: 1, rate: undefined, timeLeft: 0 });

const rowOf = ({ key, size = 0 }: StoredFile): UploadRow => ({
  id: PREFIX + key, name: key.slice(key.lastIndexOf('/') + 1), relativePath: undefined, size, type: '', path: key, status: 'done',
  file: undefined, pending: undefined, attempts: 0, retryAt: undefined, error: undefined, rejection: undefined, object: undefined,
  needsFile: false,
});
