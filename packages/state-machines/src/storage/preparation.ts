import { StorageError } from '../errors/storage-error.ts';
import { whereNotLoaded } from '../errors/where-not-loaded.ts';
import type { ObjectHeaders } from '../ports/storage.ts';
import { isAccepted, isChoosy } from './accept.ts';
import { answered } from './answered.ts';
import { cleanPath } from './file-name.ts';
import { identityOf } from './identity.ts';
import type { FileEntry, PathContext, ProcessedFile, Rejection, UploaderOptions } from './uploader.protocol.ts';

/** A file that is not taken, and why. */
export class RejectedFile extends Error {
  override readonly name = 'RejectedFile';
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

/** What is sent, and where to. */
export interface PreparedFile {
  readonly file: File;
  readonly identity: string;
  readonly path: string;
  readonly headers: ObjectHeaders;
  /** Made by `processFile`. */
  readonly made: boolean;
  /** Whose folder the path is in. */
  readonly owner: string | undefined;
}

/** The rules that need no look into the file. */
export function ruleBreach(file: File, options: UploaderOptions): Rejection | undefined {
  const { acceptedFileTypes: accepted = [], minFileSize: min = 0, maxFileSize: max = Infinity } = options;
  if (!isAccepted(file, accepted)) return { code: 'file_type', accepted };
  if (file.size < min) return { code: 'too_small', min };
  if (file.size > max) return { code: 'too_large', max };
  return undefined;
}

/** Looks into a file: whether its bytes are what it claims, and whether the app takes it. */
export async function validate(file: File, options: UploaderOptions, signal: AbortSignal): Promise<void> {
  if (options.sniff ?? isChoosy(options.acceptedFileTypes)) {
    const { contentBreach } = await import('./sniff.ts').catch(whereNotLoaded);
    const found = await contentBreach(file, options.acceptedFileTypes ?? []);
    if (found) throw new RejectedFile(found);
  }
  const reason = await options.validate?.(file, signal);
  if (reason !== undefined) throw new RejectedFile({ code: 'refused', reason });
}

/** Calls the app's `processFile`. */
export async function processed(entry: FileEntry, options: UploaderOptions): Promise<ProcessedFile> {
  const key = cleanPath(entry.relativePath ?? entry.file.name);
  if (!options.processFile) return { file: entry.file, key };
  try {
    const result = await options.processFile({ file: entry.file, key });
    return { ...result, key: result.key ?? key };
  } catch (error) {
    throw new StorageError('invalid_input', { hint: `[foyer] processFile threw, so nothing was sent: ${error}`, cause: error });
  }
}

/** Names the content and the place of a processed file. */
export async function prepared(
  entry: FileEntry,
  result: ProcessedFile,
  options: UploaderOptions,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const file = asFile(result, entry.file);
  const made = result.file !== entry.file;
  const breach = made ? ruleBreach(file, options) : undefined;
  if (breach) throw new RejectedFile(breach);
  const identity = await identityOf(file, made, options.environment.hasher, signal);
  const owner = await answered(options, signal, options.storage.identity);
  const path = entry.path ?? await pathOf(options, { identityId: owner, file, relativePath: entry.relativePath }, result.key ?? file.name);
  return { file, identity, path, owner, made, headers: headersOf(result, file, options) };
}

/** What the key of a file begins with. */
export const prefixOf = async ({ path }: UploaderOptions, context: PathContext): Promise<string> =>
  typeof path === 'string' ? path : path(context);

/** Where a file goes whose key after the prefix is this one; a `/` before that key parts them. */
export async function pathOf(options: UploaderOptions, context: PathContext, key: string): Promise<string> {
  const prefix = await prefixOf(options, context);
  const isApart = key.startsWith('/') && !/(^|\/)$/.test(prefix);
  return `${prefix}${isApart ? '/' : ''}${cleanPath(key)}`;
}

const asFile = ({ file, key }: ProcessedFile, original: File): File =>
  file instanceof File ? file : new File([file], key?.split('/').at(-1) ?? original.name, { type: file.type });

function headersOf(result: ProcessedFile, file: File, { headers, useAccelerateEndpoint }: UploaderOptions): ObjectHeaders {
  const { file: _file, key: _key, ...own } = result;
  return {
    ...(file.type ? { contentType: file.type } : {}), ...(useAccelerateEndpoint === undefined ? {} : { useAccelerateEndpoint }), ...headers, ...own,
  };
}
