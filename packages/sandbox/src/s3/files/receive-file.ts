import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';

/** What came in, and what its bytes add up to. */
export interface Received {
  /** In bytes. */
  readonly size: number;
  readonly md5: Buffer;
  readonly sha256: Buffer | undefined;
  readonly sha1: Buffer | undefined;
  readonly crc32: number;
}

/** Writes a stream into a file as it comes, and sums it up on the way. A stream that breaks leaves no file. */
export async function receiveFile(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  digests: { readonly sha256: boolean; readonly sha1: boolean },
): Promise<Received> {
  const md5 = createHash('md5');
  const sha256 = digests.sha256 ? createHash('sha256') : undefined;
  const sha1 = digests.sha1 ? createHash('sha1') : undefined;
  let size = 0;
  let crc = 0;
  const sumUp = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      size += chunk.byteLength;
      crc = crc32(chunk, crc);
      for (const hash of [md5, sha256, sha1]) hash?.update(chunk);
      yield chunk;
    }
  };
  try {
    await pipeline(stream, sumUp, createWriteStream(path));
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  }
  return { size, md5: md5.digest(), sha256: sha256?.digest(), sha1: sha1?.digest(), crc32: crc };
}
