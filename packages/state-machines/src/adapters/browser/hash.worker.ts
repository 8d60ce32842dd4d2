/** A file to digest. */
export interface HashQuestion {
  readonly id: number;
  readonly blob: Blob;
}

/** Its digest, or none where it could not be read. */
export interface HashAnswer {
  readonly id: number;
  readonly digest: string | undefined;
}

/** So much is in memory at a time. */
const CHUNK = 4 * 1024 * 1024;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A chain of digests, chunk by chunk: each depends on every byte before it. */
async function digestOf(blob: Blob): Promise<string> {
  let state = new Uint8Array(32);
  for (let start = 0; start < blob.size; start += CHUNK) {
    const chunk = await new Blob([state, blob.slice(start, start + CHUNK)]).arrayBuffer();
    state = new Uint8Array(await crypto.subtle.digest('SHA-256', chunk));
  }
  return hex(state);
}

addEventListener('message', ({ data: { id, blob } }: MessageEvent<HashQuestion>) => {
  const answer = (digest: string | undefined) => postMessage({ id, digest } satisfies HashAnswer);
  void digestOf(blob).then(answer, () => answer(undefined));
});
