import type { ObjectPage, StorageBucket, StoredObject } from '../ports/storage.ts';
import type { Arrangement, Entry, LocationData } from './object-browser.protocol.ts';

/** The last step of a path. */
export const nameOf = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? '';

/** The folder above, with the `/` at its end. */
export const parentOf = (path: string): string => path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);

/** What an entry is called where a folder is open: by the way to it where it lies further below, as a search finds it. */
export const nameIn = (prefix: string, { path, name }: Pick<Entry, 'path' | 'name'>): string => (path.startsWith(prefix) ? path.slice(prefix.length).replace(/\/$/, '') : name);

/** The deepest folder that all of them lie in. */
export function folderOf(entries: readonly Pick<Entry, 'path'>[]): string {
  const [first = '', ...others] = entries.map(({ path }) => parentOf(path));
  let folder = first;
  while (!others.every((other) => other.startsWith(folder))) folder = parentOf(folder);
  return folder;
}

/** Without those that lie in a folder among them, and so go along with it. */
export function outermost(entries: readonly Entry[]): readonly Entry[] {
  const keyOf = ({ bucket }: Entry, path: string) => JSON.stringify([bucket, path]);
  const folders = new Set(entries.filter(({ kind }) => kind === 'folder').map((entry) => keyOf(entry, entry.path)));
  return entries.filter((entry) => {
    let above = entry.path;
    while (above !== '') {
      above = parentOf(above);
      if (folders.has(keyOf(entry, above))) return false;
    }
    return true;
  });
}

/** Whether an object is nothing but the mark of a folder. One that holds bytes is a file, whatever its key ends in. */
export const isFolderMark = ({ path, size }: Pick<StoredObject, 'path' | 'size'>): boolean => path.endsWith('/') && size === 0;

/** What a page says of a folder. An object that stands for the folder itself is no entry of it. */
export const entriesOf = ({ objects, commonPrefixes }: ObjectPage, prefix: string, bucket: StorageBucket | undefined): readonly Entry[] => [
  ...commonPrefixes.map((path): Entry => ({ kind: 'folder', path, name: nameOf(path), size: undefined, lastModified: undefined, eTag: undefined, bucket })),
  ...objects
    .filter(({ path }) => path !== prefix || !path.endsWith('/'))
    .map(({ path, size, lastModified, eTag }): Entry => ({ kind: 'file', path, name: nameOf(path), size, lastModified, eTag, bucket })),
];

/** What a page of everything below a folder says: files, and the folders that they lie in, of which some are known already. */
export function entriesBelow({ objects }: ObjectPage, prefix: string, bucket: StorageBucket | undefined, known: Set<string>): readonly Entry[] {
  const isNew = (folder: string) => !known.has(folder) && known.add(folder) !== undefined;
  return objects.flatMap((object) => {
    const commonPrefixes = [...object.path.matchAll(/\//g)]
      .map(({ index }) => object.path.slice(0, index + 1))
      .filter((folder) => folder.length > prefix.length && isNew(folder));
    return entriesOf({ objects: object.path.endsWith('/') ? [] : [object], commonPrefixes, nextToken: undefined }, prefix, bucket);
  });
}

/** As a person reads names: `2` before `10`, whatever the case. */
const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const ORDERS: Readonly<Record<Arrangement['column'], (a: Entry, b: Entry) => number>> = {
  name: (a, b) => names.compare(a.name, b.name),
  size: (a, b) => (a.size ?? 0) - (b.size ?? 0),
  lastModified: (a, b) => (a.lastModified?.getTime() ?? 0) - (b.lastModified?.getTime() ?? 0),
};

const RANK = { folder: 0, file: 1 } as const;

/** The entries that are shown, in their order. */
export function arrangeEntries(entries: readonly Entry[], { query, column, direction }: Arrangement): readonly Entry[] {
  const wanted = query.trim().normalize('NFC').toLocaleLowerCase();
  const found = wanted === '' ? entries : entries.filter(({ name }) => name.normalize('NFC').toLocaleLowerCase().includes(wanted));
  const [order, sign] = [ORDERS[column], direction === 'asc' ? 1 : -1];
  return found.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || sign * order(a, b) || names.compare(a.name, b.name) || (a.path < b.path ? -1 : 1));
}

/** The bucket of a location, as calls name it. */
export function bucketOf({ bucket, region }: LocationData) {
  if (bucket === '') return undefined;
  return region === undefined ? bucket : { bucketName: bucket, region };
}
