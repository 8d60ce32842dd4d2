import type { FileEntry } from '@foyer/state-machines/storage';

/** Goes through a folder to its end: files come with their paths, and what cannot be read holds up nothing else. */
export async function walkFolder(folder: FileSystemDirectoryEntry, files: FileEntry[], unreadable: string[]): Promise<void> {
  try {
    for await (const entry of entriesOf(folder)) {
      if (entry.isDirectory) await walkFolder(entry as FileSystemDirectoryEntry, files, unreadable);
      else await take(entry as FileSystemFileEntry, files, unreadable);
    }
  } catch {
    unreadable.push(pathOf(folder));
  }
}

async function take(entry: FileSystemFileEntry, files: FileEntry[], unreadable: string[]): Promise<void> {
  try {
    files.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), relativePath: pathOf(entry) });
  } catch {
    unreadable.push(pathOf(entry));
  }
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
