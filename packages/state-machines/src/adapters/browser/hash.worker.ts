import { md5 } from '@noble/hashes/legacy.js';
import { crc32 } from './crc32.ts';

/** What the worker can sum up. A `chain` is a chain of SHA-256 digests, chunk by chunk: each depends on every byte before it. */
export type HashKind = 'chain' | 'crc32' | 'md5';

/** A file to sum up. */
export interface HashQuestion {
  readonly id: number;
  readonly kind: HashKind;
  readonly blob: Blob;
}

/** Its sum, or none where it could not be read. */
export interface HashAnswer {
  readonly id: number;
  readonly sum: Uint8Array<ArrayBuffer> | undefined;
}

/** So much is in memory at a time. */
const CHUNK = 4 * 1024 * 1024;

async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < blob.size; start += CHUNK) yield new Uint8Array(await blob.slice(start, start + CHUNK).arrayBuffer());
}

const SUMS: Readonly<Record<HashKind, (blob: Blob) => Promise<Uint8Array<ArrayBuffer>>>> = {
  async chain(blob) {
    let state = new Uint8Array(32);
    for await (const chunk of chunksOf(blob)) {
      const both = new Uint8Array(state.length + chunk.length);
      both.set(state);
      both.set(chunk, state.length);
      state = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
    }
    return state;
  },
  async crc32(blob) {
    let crc = 0;
    for await (const chunk of chunksOf(blob)) crc = crc32(chunk, crc);
    const sum = new Uint8Array(4);
    new DataView(sum.buffer).setUint32(0, crc);
    return sum;
  },
  async md5(blob) {
    const hash = md5.create();
    for await (const chunk of chunksOf(blob)) hash.update(chunk);
    return new Uint8Array(hash.digest());
  },
};

addEventListener('message', ({ data: { id, kind, blob } }: MessageEvent<HashQuestion>) => {
  const answer = (sum: HashAnswer['sum']) => postMessage({ id, sum } satisfies HashAnswer);
  void SUMS[kind](blob).then(answer, () => answer(undefined));
});
