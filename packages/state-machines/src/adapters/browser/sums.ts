import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { crc32 } from './crc32.ts';

/** What can be summed up. A `chain` is a chain of SHA-256 digests, chunk by chunk: each depends on every byte before it. */
export type HashKind = 'chain' | 'crc32' | 'md5' | 'sha256';

/** So much is in memory at a time. */
const CHUNK = 4 * 1024 * 1024;
/** The browser's own SHA-256 is the faster one, and wants all bytes at once. */
const AT_ONCE = 8 * CHUNK;

async function* chunksOf(blob: Blob, signal?: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < blob.size; start += CHUNK) {
    signal?.throwIfAborted();
    yield new Uint8Array(await blob.slice(start, start + CHUNK).arrayBuffer());
  }
}

const SUMS: Readonly<Record<HashKind, (blob: Blob, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>>> = {
  async chain(blob, signal) {
    let state = new Uint8Array(32);
    for await (const chunk of chunksOf(blob, signal)) {
      const both = new Uint8Array(state.length + chunk.length);
      both.set(state);
      both.set(chunk, state.length);
      state = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
    }
    return state;
  },
  async crc32(blob, signal) {
    let crc = 0;
    for await (const chunk of chunksOf(blob, signal)) crc = crc32(chunk, crc);
    const sum = new Uint8Array(4);
    new DataView(sum.buffer).setUint32(0, crc);
    return sum;
  },
  async md5(blob, signal) {
    const hash = md5.create();
    for await (const chunk of chunksOf(blob, signal)) hash.update(chunk);
    return new Uint8Array(hash.digest());
  },
  async sha256(blob, signal) {
    if (blob.size <= AT_ONCE) return new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const hash = sha256.create();
    for await (const chunk of chunksOf(blob, signal)) hash.update(chunk);
    return new Uint8Array(hash.digest());
  },
};

/** Sums up a file's bytes, a chunk after the other. Rejects where it cannot be read, and once the signal is aborted. */
export const sumOf = (kind: HashKind, blob: Blob, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => SUMS[kind](blob, signal);
