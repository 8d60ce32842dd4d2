import type { StorageBucket, StoragePort } from '../ports/storage.ts';
import { cleanPath, numberedPath } from '../storage/file-name.ts';
import type { Entry, SavePort } from './object-browser.protocol.ts';
import { listTree } from './read-pages.ts';
import type { TaskContext } from './task-queue.ts';

interface Download {
  readonly storage: StoragePort;
  readonly save: SavePort;
  readonly entries: readonly Entry[];
  readonly bucket: StorageBucket | undefined;
  /** The folder that the entries lie in: paths in the ZIP file begin below it. */
  readonly prefix: string;
  /** Of the ZIP file. */
  readonly name: string;
}

/** Gives one file to the browser by its address, so that it goes to the disk as it comes; several in one ZIP file. */
export async function download(job: Download, task: TaskContext): Promise<void> {
  const [only, ...others] = job.entries;
  if (only?.kind === 'file' && others.length === 0) return downloadFile(job, only, task);
  return downloadZip(job, task);
}

async function downloadFile({ storage, save, bucket }: Download, { path, name }: Entry, { signal, tell }: TaskContext): Promise<void> {
  const { url } = await storage.url({ path, bucket, contentDisposition: attachmentOf(name), validate: true }, signal);
  save.link(url, name);
  tell(1, 1);
}

async function downloadZip({ storage, save, entries, bucket, prefix, name }: Download, { signal, tell }: TaskContext): Promise<void> {
  const { downloadZip: zipped } = await import('client-zip');
  const trees = await Promise.all(entries.map(async ({ kind, path, lastModified }) =>
    (kind === 'folder' ? listTree(storage, path, bucket, signal) : [{ path, lastModified }])));
  const objects = trees.flat().filter(({ path }) => !path.endsWith('/'));
  tell(0, objects.length);
  const nameOnce = namer();
  async function* files() {
    for (const [index, { path, lastModified }] of objects.entries()) {
      const input = await storage.download({ path, bucket }, signal);
      yield { input, name: nameOnce(cleanPath(path.slice(prefix.length))), ...(lastModified && { lastModified }) };
      tell(index + 1, objects.length);
    }
  }
  const blob = await zipped(files()).blob();
  signal.throwIfAborted();
  save.blob(blob, name);
}

/** Numbers what comes a second time: two keys of a storage may be one name of a file. */
function namer() {
  const taken = new Set<string>();
  return (wanted: string): string => {
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = numberedPath(wanted, number);
    taken.add(name);
    return name;
  };
}

/** The header of a download, with a name that every browser reads. */
const attachmentOf = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
