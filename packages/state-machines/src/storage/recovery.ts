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
  const owner = ownerName(await storage.identity(going()));
  const own = records.filter((record) => record.owner === owner && !known.has(record.id));
  const found: Unfinished[] = [];
  for (const record of own) {
    const release = await environment.locks?.take(lockName(record.id));
    if (environment.locks && !release) continue;
    release?.();
    found.push({ record, file: await reopened(record, options) });
  }
  return found;
}

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
