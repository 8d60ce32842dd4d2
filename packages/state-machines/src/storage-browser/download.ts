import type { StoragePort } from '../ports/storage.ts';
import { cleanPath, numberedPath } from '../storage/file-name.ts';
import { folderOf, isFolderMark } from './entries.ts';
import type { Entry, SavePort } from './object-browser.protocol.ts';
import { listTree } from './read-pages.ts';
import type { TaskContext } from './task-queue.ts';

interface Download {
  readonly storage: StoragePort;
  readonly save: SavePort;
  readonly entries: readonly Entry[];
  /** Of the ZIP file. */
  readonly name: string;
}

/** Gives one file to the browser by its address, so that it goes to the disk as it comes; several in one ZIP file. */
export async function download(job: Download, task: TaskContext): Promise<void> {
  const [only, ...others] = job.entries;
  if (only?.kind === 'file' && others.length === 0) return downloadFile(job, only, task);
  return downloadZip(job, task);
}

async function downloadFile({ storage, save }: Download, { path, name, bucket }: Entry, { signal, tell }: TaskContext): Promise<void> {
  const { url } = await storage.url({ path, bucket, contentDisposition: attachmentOf(name), validate: true }, signal);
  save.link(url, name);
  tell(1, 1);
}

async function downloadZip({ storage, save, entries, name }: Download, { signal, tell }: TaskContext): Promise<void> {
  const { downloadZip: zipped } = await import('client-zip');
  const folder = folderOf(entries);
  const trees = await Promise.all(entries.map(async ({ kind, path, lastModified, bucket }) => {
    const objects = kind === 'file' ? [{ path, lastModified }] : (await listTree(storage, path, bucket, signal)).filter((object) => !isFolderMark(object));
    return objects.map((object) => ({ path: object.path, lastModified: object.lastModified, bucket }));
  }));
  const objects = trees.flat();
  tell(0, objects.length);
  const nameOf = (path: string) => cleanPath(path.slice(folder.length));
  const nameOnce = namer(new Set(objects.flatMap(({ path }) => foldersIn(nameOf(path)))));
  async function* files() {
    for (const [index, { lastModified, ...place }] of objects.entries()) {
      const input = await storage.download(place, signal);
      yield { input, name: nameOnce(nameOf(place.path)), ...(lastModified && { lastModified }) };
      tell(index + 1, objects.length);
    }
  }
  const blob = await zipped(files()).blob();
  signal.throwIfAborted();
  save.blob(blob, name);
}

/** Numbers what comes a second time: two keys of a storage may be one name of a file, or a file be named as a folder is. */
function namer(folders: ReadonlySet<string>) {
  const taken = new Set(folders);
  return (wanted: string): string => {
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = numberedPath(wanted, number);
    taken.add(name);
    return name;
  };
}

/** `a`, `a/b` of `a/b/c.txt`. */
const foldersIn = (path: string): readonly string[] => path.split('/').slice(0, -1).map((_, index, steps) => steps.slice(0, index + 1).join('/'));

/** The header of a download, with a name that every browser reads. */
const attachmentOf = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
