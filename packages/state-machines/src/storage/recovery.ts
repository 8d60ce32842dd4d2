import type { UploadRecord } from '../ports/upload-environment.ts';
import { identityOf } from './identity.ts';
import { lockName, ownerName } from './record-names.ts';
import type { UploaderOptions } from './uploader.protocol.ts';

/** A record of before a reload, with its file where the browser can open it without asking. */
export interface Unfinished {
  readonly record: UploadRecord;
  readonly file: File | undefined;
}

const going = () => new AbortController().signal;

/** What the person who is signed in now left unfinished, and no tab is sending. */
export async function unfinished(options: UploaderOptions, known: ReadonlySet<string>): Promise<readonly Unfinished[]> {
  const { environment, storage } = options;
  const records = (await environment.records?.all()) ?? [];
  const identityId = await storage.identity(going());
  const owner = ownerName(identityId);
  const own = records.filter((record) => record.owner === owner && !known.has(record.id));
  const found: Unfinished[] = [];
  for (const record of own) {
    if (!(await goesHere(record, options, identityId))) continue;
    const release = await environment.locks?.take(lockName(record.id));
    if (environment.locks && !release) continue;
    release?.();
    found.push({ record, file: await reopened(record, options) });
  }
  return found;
}

/** Whether the upload goes where this uploader puts its files: another one on the page may have begun it. */
async function goesHere(record: UploadRecord, { path, bucket }: UploaderOptions, identityId: string | undefined): Promise<boolean> {
  const { name, type, lastModified, relativePath } = record;
  const file = new File([], name, { type, lastModified });
  const folder = typeof path === 'string' ? path : await path({ identityId, file, relativePath });
  return record.path.startsWith(folder.endsWith('/') ? folder : stemOf(folder)) && JSON.stringify(record.bucket) === JSON.stringify(bucket);
}

/** A whole path may have been numbered before its extension, where it was taken. */
const stemOf = (path: string) => path.replace(/\.[^/]*$/, '');

async function reopened(record: UploadRecord, options: UploaderOptions): Promise<File | undefined> {
  const file = await fileOf(record);
  return file && (await isSame(file, record, options)) ? file : undefined;
}

async function fileOf({ source, name, type, lastModified }: UploadRecord): Promise<File | undefined> {
  if (!source) return undefined;
  if (source instanceof Blob) return new File([source], name, { type, lastModified });
  try {
    return await source.getFile();
  } catch {
    return undefined;
  }
}

/** Whether a file is the one that was being sent. */
export async function isSame(file: File, record: UploadRecord, options: UploaderOptions): Promise<boolean> {
  if (file.size !== record.size) return false;
  return record.identity === (await identityOf(file, record.made, options.environment.hasher, going()));
}
