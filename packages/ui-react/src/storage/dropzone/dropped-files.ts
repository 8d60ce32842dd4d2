import type { FileEntry } from '@foyer/state-machines/storage';

/** What a drop held: the files, folders gone through to their ends, and the paths that could not be read. */
export interface Dropped {
  readonly files: readonly FileEntry[];
  readonly unreadable: readonly string[];
}

/** Whether files are being dragged, and not a text, a link or an image of a page. */
export const holdsFiles = (transfer: DataTransfer | null): transfer is DataTransfer =>
  transfer !== null && transfer.types.includes('Files') && !transfer.types.includes('text/uri-list');

/** Reads what was dropped. The browser gives it away during the event alone, so call this before anything is awaited. */
export function readDropped(transfer: DataTransfer): Promise<Dropped> {
  const files: FileEntry[] = [];
  const unreadable: string[] = [];
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const sources = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile(), handle: handleOf(item) }));
  const loose = items.length > 0 ? [] : [...transfer.files];

  const read = async ({ entry, file, handle }: (typeof sources)[number]) => {
    if (entry?.isDirectory) return walk(entry as FileSystemDirectoryEntry);
    if (!file) return void unreadable.push(entry?.name ?? '');
    files.push({ file, handle: await handle });
  };

  const walk = async (folder: FileSystemDirectoryEntry) => {
    try {
      for await (const entry of entriesOf(folder)) {
        if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry);
        else await take(entry as FileSystemFileEntry);
      }
    } catch {
      unreadable.push(pathOf(folder));
    }
  };

  const take = async (entry: FileSystemFileEntry) => {
    try {
      files.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), relativePath: pathOf(entry) });
    } catch {
      unreadable.push(pathOf(entry));
    }
  };

  return (async () => {
    for (const source of sources) await read(source);
    return { files: [...files, ...loose.map((file) => ({ file }))], unreadable };
  })();
}

const pathOf = ({ fullPath }: FileSystemEntry) => fullPath.replace(/^\//, '');

/** A folder tells a hundred of its entries at a time, and nothing at its end. */
async function* entriesOf(folder: FileSystemDirectoryEntry) {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    yield* some;
  }
}

/** A handle opens the file again after a reload, in browsers that have them. */
async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | undefined> {
  if (!('getAsFileSystemHandle' in item) || typeof item.getAsFileSystemHandle !== 'function') return undefined;
  const asked: unknown = await item.getAsFileSystemHandle().catch(() => undefined);
  return typeof FileSystemFileHandle !== 'undefined' && asked instanceof FileSystemFileHandle ? asked : undefined;
}
