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
    if (entry?.isDirectory) return gather(entry as FileSystemDirectoryEntry);
    if (!file) return void unreadable.push(entry?.name ?? '');
    files.push({ file, handle: await handle });
  };

  const gather = async (folder: FileSystemDirectoryEntry) => {
    try {
      const { walkFolder } = await import('./walk-folder.ts');
      await walkFolder(folder, files, unreadable);
    } catch {
      unreadable.push(folder.name);
    }
  };

  return (async () => {
    for (const source of sources) await read(source);
    return { files: [...files, ...loose.map((file) => ({ file }))], unreadable };
  })();
}

/** A handle opens the file again after a reload, in browsers that have them. */
async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | undefined> {
  if (!('getAsFileSystemHandle' in item) || typeof item.getAsFileSystemHandle !== 'function') return undefined;
  const asked: unknown = await item.getAsFileSystemHandle().catch(() => undefined);
  return typeof FileSystemFileHandle !== 'undefined' && asked instanceof FileSystemFileHandle ? asked : undefined;
}
