import type { Sandbox } from '@foyer/sandbox';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { StorageError } from '../../errors/storage-error.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../ports/http.ts';
import type { CopyRequest } from '../../ports/storage.ts';
import { deferred } from '../../storage/deferred.ts';
import { copyInParts } from './copy-in-parts.ts';
import { ADA, nodeChecksums, nodeHttp, sandboxCredentials, sandboxOfAda } from './node-s3.fixture.ts';
import { createS3Client } from './s3-client.ts';
import type { S3Credentials, S3StorageOptions } from './s3-options.ts';
import { createS3Storage } from './s3-storage.ts';

const EVE = { username: 'eve@example.com', password: 'Analytical-1' };
const MIB = 1024 ** 2;
const FIVE_GB = 5 * 1024 ** 3;
const signal = () => new AbortController().signal;

let sandbox: Sandbox;
let sent: HttpRequest[];
/** Stands between the client and the sandbox. */
let between: (request: HttpRequest, send: () => Promise<HttpAnswer>) => Promise<HttpAnswer>;
let credentials: () => Promise<S3Credentials | undefined>;
/** What the CORS rules let a page read of an object beside what a bucket of Amplify's does. */
let exposedToo: RegExp | undefined;

beforeEach(async () => {
  exposedToo = /^(x-amz-meta-|content-)/;
  sent = [];
  between = (_, send) => send();
  sandbox = await sandboxOfAda();
  const ada = sandboxCredentials(sandbox, ADA);
  credentials = () => ada.credentials({ refresh: false });
});
afterEach(() => sandbox.close());

const http: HttpPort = {
  send(request, ...rest) {
    sent.push(request);
    return between(request, () => nodeHttp(sandbox, exposedToo).send(request, ...rest));
  },
};
const bucket = (name: string) => ({ bucketName: sandbox.bucket(name).bucketName, region: 'us-east-1' });
const options = (): S3StorageOptions =>
  ({ credentials: () => credentials(), buckets: { files: bucket('files'), archive: bucket('archive') }, http, checksums: nodeChecksums });
const archive = () => sandbox.bucket('archive');
const codeOf = (running: Promise<void>) => running.then(() => 'copied', (error: unknown) => StorageError.from(error).code);
const isPart = ({ method, url }: HttpRequest) => method === 'PUT' && url.includes('partNumber');
const isComplete = ({ method, url }: HttpRequest) => method === 'POST' && url.includes('uploadId');
const network = () => Promise.reject(new StorageError('network'));

describe('an object that is too large to be copied in one request', () => {
  /** Of six parts. */
  const parted = async (more: { readonly eTag?: string; readonly preventOverwrite?: boolean } = {}) => {
    const bytes = Buffer.alloc(30 * MIB, 'No two parts are of the same bytes.');
    const source = await sandbox.bucket('files').put('own/a b', bytes, {
      headers: { 'content-type': 'video/mp4', 'cache-control': 'max-age=60', 'content-disposition': 'attachment' }, metadata: { colour: 'blue' },
    });
    const client = createS3Client(options(), http);
    return copyInParts({
      client, from: { bucket: bucket('files'), key: 'own/a b' }, to: { bucket: bucket('archive'), key: 'own/copy' }, md5: nodeChecksums.md5,
      eTag: `"${source.eTag}"`, preventOverwrite: false, ...more,
    }, 5 * MIB);
  };
  const isCopied = async () => (await archive().sha256('own/copy')) === (await sandbox.bucket('files').sha256('own/a b'));

  test('is copied in parts, with its headers and metadata', async () => {
    expect(await codeOf((await parted()).resume(signal()))).toBe('copied');
    const [copy] = archive().objects();
    expect(copy).toMatchObject({
      size: 30 * MIB, contentType: 'video/mp4', metadata: { colour: 'blue' }, headers: { 'cache-control': 'max-age=60', 'content-disposition': 'attachment' },
    });
    expect(copy?.eTag).toMatch(/-6$/);
    expect(await isCopied()).toBe(true);
  });

  test('is copied with what the page may read, and the developer is told what it may not', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    exposedToo = undefined;
    expect(await codeOf((await parted()).resume(signal()))).toBe('copied');
    expect(archive().objects()).toMatchObject([{ contentType: 'video/mp4', metadata: {}, headers: { 'cache-control': 'max-age=60' } }]);
    expect(await isCopied()).toBe(true);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^\[foyer\].*ExposeHeaders/)]]);
  });

  test.each([
    ['is another one by now', { eTag: '"another"' }, 'changed'],
    ['has a name that is taken', { preventOverwrite: true }, 'already_exists'],
  ] as const)('leaves nothing where it %s', async (_, more, code) => {
    await archive().put('own/copy', 'was there');
    expect(await codeOf((await parted(more)).resume(signal()))).toBe(code);
    expect([archive().uploads(), archive().objects().map(({ size }) => size)]).toEqual([[], [9]]);
  });

  test('is another one by now: not one request for it is made', async () => {
    await codeOf((await parted({ eTag: '"another"' })).resume(signal()));
    expect(sent.map(({ method }) => method)).toEqual(['HEAD']);
  });

  test('leaves nothing where its copy is cancelled in the middle and discarded, whatever is on its way', async () => {
    const copy = await parted();
    const stop = new AbortController();
    between = async (request, send) => {
      const answer = await send();
      if (isPart(request) && sent.filter(isPart).length > 4) stop.abort();
      return answer;
    };
    const code = codeOf(copy.resume(stop.signal));
    await copy.discard();
    expect([await code, archive().uploads(), archive().objects()]).toEqual(['cancelled', [], []]);
  });

  test('goes on with the parts that are there once the network is back', async () => {
    const copy = await parted();
    between = (request, send) => (isPart(request) && sent.filter(isPart).length > 4 ? network() : send());
    expect(await codeOf(copy.resume(signal()))).toBe('network');
    expect(archive().uploads()).toHaveLength(1);
    between = (_, send) => send();
    sent = [];
    expect(await codeOf(copy.resume(signal()))).toBe('copied');
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'POST']);
    expect([await isCopied(), archive().uploads()]).toEqual([true, []]);
  });

  test('is discarded later where the network is gone at first', async () => {
    const copy = await parted();
    between = (request, send) => (isPart(request) || request.method === 'DELETE' ? network() : send());
    expect(await codeOf(copy.resume(signal()))).toBe('network');
    expect(await codeOf(copy.discard())).toBe('network');
    between = (_, send) => send();
    await copy.discard();
    expect(archive().uploads()).toEqual([]);
  });

  test.each(['nobody', 'somebody else'])('is not copied on as %s, who signs in meanwhile, and is discarded as who began', async (who) => {
    await sandbox.admin.createUser(EVE);
    const eve = sandboxCredentials(sandbox, EVE);
    const copy = await parted();
    between = (request, send) => {
      if (isPart(request)) credentials = async () => (who === 'nobody' ? undefined : eve.credentials({ refresh: false }));
      return isPart(request) ? network() : send();
    };
    expect(await codeOf(copy.resume(signal()))).toBe(who === 'nobody' ? 'not_signed_in' : 'user_changed');
    expect(archive().uploads()).toEqual([]);
  });

  test.each([
    ['the upload is no more', false],
    ['its name is taken', true],
  ])('is there where the answer to the last request was lost, and the next one says that %s', async (_, preventOverwrite) => {
    const copy = await parted({ preventOverwrite });
    between = async (request, send) => {
      const answer = await send();
      return isComplete(request) && sent.filter(isComplete).length === 1 ? network() : answer;
    };
    expect(await codeOf(copy.resume(signal()))).toBe('copied');
    expect([sent.filter(isComplete).length, await isCopied()]).toEqual([2, true]);
  });

  test('is told from others by its size, and tidied up by itself where nobody listens', async () => {
    const storage = createS3Storage(options());
    await sandbox.bucket('files').put('own/a', 'a');
    const copy = (to: string, size: number) => storage.copy({ from: { path: 'own/a' }, to: { path: to }, size }, signal());
    await copy('own/b', FIVE_GB);
    expect(sent.map(({ method }) => method)).toEqual(['PUT']);
    await copy('own/c', FIVE_GB + 1);
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'HEAD', 'POST', 'PUT', 'POST']);
    between = (request, send) => (isPart(request) ? network() : send());
    expect(await codeOf(copy('own/d', FIVE_GB + 1))).toBe('network');
    expect(sandbox.bucket('files').uploads()).toEqual([]);
  });
});

describe('an object that is copied in one request', () => {
  const copied = async (more: Partial<CopyRequest> = {}) => {
    const source = await sandbox.bucket('files').put('own/a', 'bytes');
    const request = { from: { path: 'own/a' }, to: { path: 'own/b' }, eTag: `"${source.eTag}"`, size: 5, preventOverwrite: true, ...more };
    return codeOf(createS3Storage(options()).copy(request, signal()));
  };

  test('is the one that is there where the first answer was lost', async () => {
    between = async (_, send) => {
      const answer = await send();
      return sent.length === 1 ? network() : answer;
    };
    expect(await copied()).toBe('copied');
    // The last one asks for the time.
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'HEAD', 'GET']);
  });

  test('is not the one that was there before, though its bytes are the same', async () => {
    await sandbox.bucket('files').put('own/b', 'bytes');
    expect(await copied()).toBe('already_exists');
  });

  test('is not the one of other bytes that came while the answer was lost', async () => {
    between = async (_, send) => {
      if (sent.length > 1) return send();
      await sandbox.bucket('files').put('own/b', 'other');
      return network();
    };
    expect(await copied()).toBe('already_exists');
  });

  test('is waited for as long as a copy of its size takes, in silence', async () => {
    const [asked, answered] = [deferred<AbortSignal>(), deferred<HttpAnswer>()];
    const silent: HttpPort = {
      send(_, running) {
        asked.resolve(running);
        return answered.promise;
      },
    };
    const storage = createS3Storage({ ...options(), http: silent });
    await credentials();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const copying = codeOf(storage.copy({ from: { path: 'own/a' }, to: { path: 'own/b' }, size: FIVE_GB }, signal()));
    const running = await asked.promise;
    vi.advanceTimersByTime(60_000);
    expect(running.aborted).toBe(false);
    answered.resolve({ status: 200, header: () => undefined, headerNames: [], body: new Blob(['<CopyObjectResult/>']) });
    expect(await copying).toBe('copied');
  });
});
