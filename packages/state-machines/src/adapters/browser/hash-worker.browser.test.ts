import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHashWorker } from './hash-worker.ts';

const MIB = 1024 ** 2;
const blobOf = (size: number) => new Blob([new Uint8Array(size).map((_, index) => (index * 7 + (index >> 12)) & 255)]);
const going = () => new AbortController().signal;
const digest = async (blob: Blob) => new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('sums of the worker', () => {
  test.each([0, 1, 5 * MIB, 33 * MIB])('of %i bytes are SHA-256', async (size) => {
    const ask = createHashWorker();
    const blob = blobOf(size);
    expect(await ask('sha256', blob, going())).toEqual(await digest(blob));
  });

  test('are not waited for once nobody wants them', async () => {
    const ask = createHashWorker();
    const stop = new AbortController();
    const sum = ask('md5', blobOf(33 * MIB), stop.signal);
    stop.abort();
    await expect(sum).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** As a development server does that has put the module elsewhere than its worker. */
class LostWorker extends Worker {
  constructor() {
    super('/nowhere/hash.worker.js', { type: 'module' });
  }
}

function ForbiddenWorker() {
  throw new DOMException('refused', 'SecurityError');
}

/** All that the console was told. */
const said: unknown[] = [];
const hearWarnings = () => vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));

describe.each([
  ['is not where it should be', LostWorker],
  ['may not run', ForbiddenWorker],
])('where the worker %s', (_, Lost) => {
  test('the page computes', async () => {
    hearWarnings();
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    vi.stubGlobal('Worker', Lost);
    const ask = createHashWorker();
    const blob = blobOf(5 * MIB);
    const [first, second] = await Promise.all([ask('sha256', blob, going()), ask('sha256', blob, going())]);
    expect([first, second]).toEqual([await digest(blob), await digest(blob)]);
    expect(new DataView((await ask('crc32', new Blob(['123456789']), going())).buffer).getUint32(0)).toBe(0xcbf43926);
    expect(ended).toHaveBeenCalledTimes(Lost === LostWorker ? 1 : 0);
  });

  test('what nobody wants any more stops', async () => {
    hearWarnings();
    vi.stubGlobal('Worker', Lost);
    const ask = createHashWorker();
    await ask('crc32', new Blob(['a']), going());
    const stop = new AbortController();
    const sum = ask('md5', blobOf(33 * MIB), stop.signal);
    stop.abort();
    await expect(sum).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('and the console has said so once', () => {
  expect(said).toEqual([expect.stringMatching(/^\[foyer\] The worker .* did not start/)]);
});
