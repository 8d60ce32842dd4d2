import type { Checksums } from '../ports/checksums.ts';

export type Md5 = Checksums['md5'];

/**
 * The `ETag` that S3 gives to these bytes: their MD5 or, where they came in parts, the MD5 of the parts' MD5 and how many
 * there were. A bucket that encrypts with keys of its own gives others, so that no object of it is known again.
 */
export async function expectedETag(file: Blob, partSize: number, { md5 }: Checksums, signal: AbortSignal): Promise<string> {
  if (file.size <= partSize) return eTagOf(file, md5, signal);
  const sums: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < file.size; start += partSize) sums.push(await md5(file.slice(start, start + partSize), signal));
  return joined(sums, md5, signal);
}

/** The `ETag` that S3 gives to bytes that come in one request, as a part does. */
export const eTagOf = async (bytes: Blob, md5: Md5, signal: AbortSignal): Promise<string> => `"${hex(await md5(bytes, signal))}"`;

/** The `ETag` that S3 gives to an object of these parts. */
export const joinedETag = (parts: readonly { readonly eTag: string }[], md5: Md5, signal: AbortSignal): Promise<string> =>
  joined(parts.map(({ eTag }) => bytesOf(eTag.replaceAll('"', ''))), md5, signal);

const joined = async (sums: readonly Uint8Array<ArrayBuffer>[], md5: Md5, signal: AbortSignal) =>
  `"${hex(await md5(new Blob([...sums]), signal))}-${sums.length}"`;

const bytesOf = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (digit) => Number.parseInt(digit, 16));

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
