import { StorageError } from '../errors/storage-error.ts';
import type { Hasher } from '../ports/upload-environment.ts';

/** Files up to this size are read whole; of larger ones the picker's own facts and three samples speak. */
const SAMPLE = 64 * 1024;
const WHOLE = 4 * SAMPLE;

/**
 * A name for a file's content. A large file of the disk is known by time, size and samples; one made in the page has no
 * such history, so all its bytes count.
 */
export async function identityOf(file: File, made: boolean, hasher: Hasher, signal: AbortSignal): Promise<string> {
  try {
    if (made && file.size > WHOLE) return `${file.size}-${await hasher.digest(file, signal)}`;
    const samples = await (file.size <= WHOLE ? file : new Blob([`${file.lastModified}`, ...samplesOf(file)])).arrayBuffer();
    return `${file.size}-${hex(await crypto.subtle.digest('SHA-256', samples)).slice(0, 32)}`;
  } catch (error) {
    if (signal.aborted) throw new StorageError('cancelled');
    if (error instanceof StorageError) throw error;
    throw new StorageError('file_unreadable', { cause: error });
  }
}

function samplesOf(file: Blob): Blob[] {
  const middle = Math.floor(file.size / 2);
  return [file.slice(0, SAMPLE), file.slice(middle, middle + SAMPLE), file.slice(file.size - SAMPLE)];
}

const hex = (buffer: ArrayBuffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
