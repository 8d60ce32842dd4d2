import type { Sandbox } from '@foyer/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HttpRequest } from '../../ports/http.ts';
import type { StoragePort, UploadRequest } from '../../ports/storage.ts';
import { deferred } from '../../storage/deferred.ts';
import { bytesOf, requestOf } from '../contract/storage-stage.fixture.ts';
import { ADA, nodeChecksums, nodeHttp, sandboxCredentials, sandboxOfAda } from './node-s3.fixture.ts';
import { createS3Storage } from './s3-storage.ts';

const signal = () => new AbortController().signal;

let sandbox: Sandbox;
let sent: HttpRequest[];
/** What every request waits for. */
let goesOut: Promise<unknown>;

beforeEach(async () => {
  sent = [];
  goesOut = Promise.resolve();
  sandbox = await sandboxOfAda();
});
afterEach(() => sandbox.close());

function storageOf(): StoragePort {
  const http = nodeHttp(sandbox);
  return createS3Storage({
    credentials: sandboxCredentials(sandbox, ADA).credentials,
    buckets: { files: { bucketName: sandbox.bucket('files').bucketName, region: 'us-east-1' } },
    http: {
      async send(request, ...rest) {
        sent.push(request);
        await goesOut;
        return http.send(request, ...rest);
      },
    },
    checksums: nodeChecksums,
  });
}

const order = (): UploadRequest => ({ ...requestOf({ path: 'own/file', size: 3, fill: 7 }), startedAt: Date.now() });

const upload = (storage: StoragePort, request: UploadRequest) =>
  storage.upload(request, { onPhase: () => {}, onProgress: () => {}, onResumable: () => {} }).result;

describe.each([['8 minutes ahead', -8], ['8 minutes behind', 8], ['2 hours ahead', -120], ['2 hours behind', 120]])('by a clock that is %s', (_, minutes) => {
  beforeEach(() => sandbox.clock.advance(minutes * 60));

  test('an upload whose answer was lost is known again, and taken away', async () => {
    const storage = storageOf();
    const request = order();
    sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['PutObject'] });
    await expect(upload(storage, request)).rejects.toMatchObject({ code: 'network' });
    expect(await storage.holds(request, signal())).toMatchObject({ size: 3 });
    await storage.discard(request, signal());
    expect(sandbox.bucket().objects()).toEqual([]);
  });

  test('an object of the same bytes that was there before is somebody else\'s, and stays', async () => {
    const storage = storageOf();
    await sandbox.bucket().put('own/file', bytesOf({ size: 3, fill: 7 }));
    sandbox.clock.advance(120);
    // As if these two minutes had passed here too.
    vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + 120_000);
    const request = order();
    expect(await storage.holds(request, signal())).toBeUndefined();
    await storage.discard(request, signal());
    expect(sandbox.bucket().objects()).toHaveLength(1);
  });

  test('the first request may be a look at a path that is free, or at one where the person may not look', async () => {
    await expect(storageOf().properties({ path: 'own/none' }, signal())).rejects.toMatchObject({ code: 'not_found' });
    await expect(storageOf().properties({ path: 'closed/none' }, signal())).rejects.toMatchObject({ code: 'access_denied' });
  });

  test('the first thing that is asked for may be a URL', async () => {
    await sandbox.bucket().put('own/file', 'a');
    const { url } = await storageOf().url({ path: 'own/file' }, signal());
    const answer = await fetch(`${sandbox.url}/_aws/${url.host}${url.pathname}${url.search}`);
    expect([answer.status, await answer.text()]).toEqual([200, 'a']);
  });
});

test('a URL costs no request where the server has answered before', async () => {
  const storage = storageOf();
  await upload(storage, order());
  sent = [];
  await storage.url({ path: 'own/file' }, signal());
  expect(sent).toEqual([]);
});

test('many URLs that are asked for at once cost one request, also where the first that asked has gone', async () => {
  const storage = storageOf();
  const held = deferred<undefined>();
  goesOut = held.promise;
  const gone = new AbortController();
  const first = storage.url({ path: 'own/0' }, gone.signal);
  const others = Array.from({ length: 50 }, (_, index) => storage.url({ path: `own/${index}` }, signal()));
  gone.abort();
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  held.resolve(undefined);
  await Promise.all(others);
  expect(sent).toHaveLength(1);
});
