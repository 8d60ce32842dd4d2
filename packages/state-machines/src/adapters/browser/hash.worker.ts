import { type HashKind, sumOf } from './sums.ts';

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

addEventListener('message', ({ data: { id, kind, blob } }: MessageEvent<HashQuestion>) => {
  const answer = (sum: HashAnswer['sum']) => postMessage({ id, sum } satisfies HashAnswer);
  void sumOf(kind, blob).then(answer, () => answer(undefined));
});
