import type { ReadPermission, UploadRecord } from '../ports/upload-environment.ts';
import { createClaim, lockName } from './claim.ts';
import { identityOf } from './identity.ts';
import type { Pipeline } from './pipeline.ts';
import { prefixOf } from './preparation.ts';
import type { ProgressBoard } from './progress-board.ts';
import { ownerName, recordId, type RecordKeeper } from './record-keeper.ts';
import { isSameBucket } from './same-bucket.ts';
import type { RowStore } from './row-store.ts';
import { newItem, newRow, type UploadItem } from './upload-item.ts';
import type { FileEntry, UploaderOptions } from './uploader.protocol.ts';
import { whoIsHere } from './who-is-here.ts';

export interface RecoveryParts {
  readonly options: UploaderOptions;
  readonly rows: RowStore;
  readonly progress: ProgressBoard;
  readonly records: RecordKeeper;
  readonly pipeline: Pipeline;
  readonly items: Map<string, UploadItem>;
  readonly nextId: () => string;
  /** In whose session, and with which others, a file comes now. */
  readonly origin: () => Pick<UploadItem, 'session' | 'batch'>;
  readonly onAdded: (id: string) => void;
  /** Nobody has the list any more. */
  readonly isLetGo: () => boolean;
}

/** A record of before a reload, with its file where the browser can open it without asking. */
interface Unfinished {
  readonly record: UploadRecord;
  readonly file: File | undefined;
  /** There is a handle of it, of which the person is to be asked first. */
  readonly needsPermission: boolean;
}

export type Recovery = ReturnType<typeof createRecovery>;

/** Puts into the list what a reload or a crash cut off, be it half sent or still waiting for its turn. */
export function createRecovery({ options, rows, progress, records, pipeline, items, nextId, origin, onAdded, isLetGo }: RecoveryParts) {
  /** Rows that ask for a file, by what a file says of itself. */
  const asking = new Map<string, string[]>();

  const isAsking = (id: string) => {
    const row = rows.get(id);
    return row?.needsFile === true && row.status === 'paused' && row.pending === undefined;
  };

  /** What was cancelled before a reload and not taken away. It is no row any more. */
  const clearAway = ({ record, file = standIn(record) }: Unfinished): Promise<void> => {
    const item = newItem(nextId(), { file }, origin(), false, record);
    restore(item, file, options);
    return pipeline.clearAway(item);
  };

  const adopt = async (found: readonly Unfinished[]): Promise<readonly string[]> => {
    const adopted = found.map(({ record, file, needsPermission }) => {
      const id = nextId();
      const { relativePath, size, path, name } = record;
      const shown = file ?? standIn(record);
      const handle = handleOf(record);
      const item = newItem(id, { file: shown, relativePath, handle, path: record.list === undefined ? undefined : path }, origin(), false, record);
      item.wanted = 'pause';
      items.set(id, item);
      progress.track(id, size, record.reached);
      restore(item, shown, options);
      if (!file) asking.set(factsOf(record), [...(asking.get(factsOf(record)) ?? []), id]);
      return { ...newRow(id, shown, name, relativePath), file, size, path, status: 'paused', needsFile: file === undefined, needsPermission } as const;
    });
    rows.add(adopted);
    for (const { id } of adopted) onAdded(id);
    if (found.length > 0) await records.adopt(found.map(({ record }) => record));
    return adopted.map(({ id }) => id);
  };

  /** Answers `false` where it is another file. */
  const provide = async (id: string, entry: FileEntry): Promise<boolean> => {
    const item = items.get(id);
    if (!item?.record || !isAsking(id)) return false;
    if (!(await isSame(entry.file, item.record, options)) || !isAsking(id)) return false;
    const { record } = item;
    item.entry = { ...entry, relativePath: record.relativePath, path: item.entry.path };
    restore(item, entry.file, options);
    rows.change(id, { file: entry.file, needsFile: false, needsPermission: false });
    pipeline.resume(item);
    return true;
  };

  const permissions = options.environment.permissions;

  /** Asks the person for one file. Answers what they said; the row goes on, or asks for the file where they refused. */
  const ask = async (id: string, handle: FileSystemFileHandle): Promise<ReadPermission | undefined> => {
    const said = await permissions?.ask(handle).catch(whereGone);
    if (said === 'prompt' || !isAsking(id)) return said;
    const file = said === 'granted' ? await handle.getFile().catch(whereGone) : undefined;
    if (!file || !(await provide(id, { file, handle }))) rows.change(id, { needsPermission: false });
    return said;
  };

  /** A press at a time asks one question: what the person did not answer waits for the next press, with all behind it. */
  const allow = async (ids: readonly string[]): Promise<boolean> => {
    let all = true;
    for (const id of ids) {
      const handle = items.get(id)?.entry.handle;
      if (!handle || !isAsking(id) || !rows.get(id)?.needsPermission) continue;
      const said = await ask(id, handle);
      if (said === 'prompt') return false;
      all &&= said === 'granted';
    }
    return all;
  };

  const lookAround = async (): Promise<readonly string[]> => {
    const { session } = origin();
    const found = await unfinished(options, new Set([...items.values()].map(recordId)));
    if (isLetGo()) return [];
    // Somebody else was signed in meanwhile, who is not to see it.
    if (origin().session !== session) return recover();
    const adopted = adopt(found.filter(({ record }) => !record.givenUp));
    await Promise.all(found.map((each) => each.record.givenUp && clearAway(each)));
    return origin().session === session ? adopted : recover();
  };

  let looking: { readonly session: number; readonly found: Promise<readonly string[]> } | undefined;
  /** Two that look at a time would both find the same; who signs in meanwhile waits for nothing of somebody else's. */
  const recover = (): Promise<readonly string[]> => {
    const { session } = origin();
    if (looking?.session === session) return looking.found;
    const found = lookAround().finally(() => {
      if (looking?.found === found) looking = undefined;
    });
    looking = { session, found };
    return found;
  };

  return {
    provide,
    allow,
    recover,
    /** The row that has been asking for a file like this one, and asks no more. */
    askerOf({ file, relativePath, path }: FileEntry): string | undefined {
      const ids = asking.get(factsOf(file));
      const id = ids?.find((each) => {
        const entry = items.get(each)?.entry;
        return isAsking(each) && (relativePath ?? entry?.relativePath) === entry?.relativePath && path === entry?.path;
      });
      if (ids && id !== undefined) asking.set(factsOf(file), ids.filter((each) => each !== id));
      return id;
    },
  };
}

const factsOf = ({ name, size, lastModified }: Pick<UploadRecord, 'name' | 'size' | 'lastModified'>) => `${size} ${lastModified} ${name}`;

const standIn = ({ name, type, lastModified }: UploadRecord) => new File([], name, { type, lastModified });

const going = () => new AbortController().signal;

/** Puts back what a record says, so that a file of which something was sent is neither looked at nor processed again. */
function restore(item: UploadItem, file: File, options: UploaderOptions): void {
  const { record } = item;
  item.isElsewhere = createClaim(item, options.environment);
  if (record?.startedAt === undefined || record.identity === undefined) return;
  const { identity, path, headers, made, owner, resume, startedAt, bucket, preventOverwrite } = record;
  const { checksum = true, writeOnly } = options;
  item.prepared = { file, identity, path, headers, made, owner: owner === 'guest' ? undefined : owner };
  Object.assign(item, { resume, startedAt, path, left: true });
  item.request = { ...headers, path, bucket, file, identity, checksum, preventOverwrite, writeOnly, startedAt };
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** What the person who is signed in now left unfinished, and no tab has in its list. */
async function unfinished(options: UploaderOptions, known: ReadonlySet<string>): Promise<readonly Unfinished[]> {
  const { environment, storage } = options;
  const records = (await environment.records?.all()) ?? [];
  const identityId = await whoIsHere(storage, going());
  if (identityId === null) return [];
  const owner = ownerName(identityId);
  const free = createFreeLocks(options);
  const found = await Promise.all(records
    .filter((record) => record.owner === owner && !known.has(record.id))
    .toSorted((one, other) => byNumber.compare(one.id, other.id))
    .map(async (record): Promise<readonly Unfinished[]> => {
      if (!(await goesHere(record, options, identityId))) return [];
      if (!(await free(record.holder ?? lockName(record.id)))) return [];
      return [{ record, ...(await reopened(record, options)) }];
    }));
  return found.flat();
}

/** Says of each lock whether nobody holds it, and asks once, however many records have it. */
function createFreeLocks({ environment: { locks } }: UploaderOptions) {
  const asked = new Map<string, Promise<boolean>>();
  const ask = async (name: string) => {
    const release = await locks?.take(name);
    release?.();
    return !locks || release !== undefined;
  };
  return (name: string): Promise<boolean> => {
    const known = asked.get(name) ?? ask(name);
    asked.set(name, known);
    return known;
  };
}

/** Whether the upload goes where this uploader puts its files: another one on the page may have begun it. */
async function goesHere(record: UploadRecord, options: UploaderOptions, identityId: string | undefined): Promise<boolean> {
  const { storage, bucket, list } = options;
  if (record.list !== list || !(await isSameBucket(storage, record.bucket, bucket))) return false;
  if (list !== undefined) return true;
  return record.path.startsWith(await prefixOf(options, { identityId, file: standIn(record), relativePath: record.relativePath }));
}

const handleOf = ({ source }: UploadRecord) => (source && 'getFile' in source ? source : undefined);

/** The bytes that were kept are those of the file; what a handle leads to may have changed. */
async function reopened(record: UploadRecord, options: UploaderOptions): Promise<Pick<Unfinished, 'file' | 'needsPermission'>> {
  const { source, name, type, lastModified } = record;
  const opened = (file: File | undefined) => ({ file, needsPermission: false });
  if (source instanceof Blob) return opened(new File([source], name, { type, lastModified }));
  const handle = handleOf(record);
  if (!handle) return opened(undefined);
  const said = await options.environment.permissions?.of(handle).catch(whereGone);
  if (said === 'prompt') return { file: undefined, needsPermission: true };
  const file = said === 'denied' ? undefined : await handle.getFile().catch(whereGone);
  return opened(file && (await isSame(file, record, options)) ? file : undefined);
}

/** A browser says by a `DOMException` that a file is gone or may not be read: the person is asked for it. All else is a fault. */
function whereGone(cause: unknown): undefined {
  if (!(cause instanceof DOMException)) throw cause;
}

/** Whether a file is the one that was being sent. One that waited is known by name, size and time, as no bytes can mix. */
async function isSame(file: File, record: UploadRecord, { environment }: UploaderOptions): Promise<boolean> {
  if (record.identity === undefined) return factsOf(file) === factsOf(record);
  return file.size === record.size && record.identity === (await identityOf(file, record.made, environment.hasher, going()));
}
