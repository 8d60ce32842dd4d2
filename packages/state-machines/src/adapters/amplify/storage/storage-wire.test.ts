import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorageContractBench } from '../../contract/storage-bench.contract.ts';
import type { UploadOrder } from '../../contract/storage-stage.fixture.ts';
import { openStorageBench } from './storage-bench.fixture.ts';
import type { StorageHost } from './storage-host.fixture.ts';

const MIB = 1024 ** 2;
const METADATA = { colour: 'blue' };

/** One request as S3 would see it. */
interface Seen {
  readonly what: string;
  readonly host: string;
  /** Names of headers that S3 knows, in their order. */
  readonly headers: readonly string[];
}

/** What both transports send, by name. */
const open = async (transport: 's3' | 'uploadData') => {
  const { bench, host } = await openStorageBench({ transport });
  const seen: Seen[] = [];
  host.page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.hostname.endsWith('amazonaws.com') || !url.hostname.includes('s3') || request.method() === 'OPTIONS') return;
    const query = [...url.searchParams.keys()].filter((name) => name !== 'x-id').toSorted().join('&');
    const headers = Object.keys(request.headers()).filter((name) => /^(x-amz-|authorization|content-|cache-|if-)/.test(name));
    seen.push({ what: `${request.method()} ?${query}`, host: url.hostname, headers: headers.toSorted() });
  });
  return { bench, host, seen };
};

/** The requests of one upload, each kind once. */
const requestsOf = async ({ bench, seen }: { bench: StorageContractBench; seen: Seen[] }, order: UploadOrder): Promise<ReadonlyMap<string, Seen>> => {
  seen.length = 0;
  const outcome = await bench.outcome(await bench.begin(order));
  expect(outcome, outcome.hint).toMatchObject({ end: 'stored' });
  return new Map(seen.map((request) => [request.what, request]));
};

let own: Awaited<ReturnType<typeof open>>;
let amplify: Awaited<ReturnType<typeof open>>;
const hosts: StorageHost[] = [];

beforeAll(async () => {
  own = await open('s3');
  amplify = await open('uploadData');
  hosts.push(own.host, amplify.host);
}, 120_000);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

/** What the own client says beyond aws-amplify's, in AWS's words. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  // aws-amplify has the object looked at instead, where there is no checksum.
  'POST ?uploadId': ['x-amz-mp-object-size'],
  // aws-amplify loses it above 5 MiB.
  'POST ?uploads': ['cache-control'],
};

/** And what it leaves out: the name of the client, and a type of a part, which is nobody's. */
const LESS: Readonly<Record<string, readonly string[]>> = { 'PUT ?partNumber&uploadId': ['content-type'] };

describe('the own S3 client asks what aws-amplify asks', () => {
  test.each([['one request', 1 * MIB], ['parts', 12 * MIB]])('for a file of %s', async (what, size) => {
    const order: UploadOrder = { path: `own/${size}`, size, fill: 7, cacheControl: 'max-age=60', contentType: 'text/plain', contentDisposition: 'inline', metadata: METADATA };
    const ours = await requestsOf(own, order);
    const theirs = await requestsOf(amplify, order);
    expect(ours.size).toBe(what === 'parts' ? 3 : 1);
    expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
    for (const [name, { headers }] of ours) {
      const expected = new Set([...(theirs.get(name)?.headers ?? []), ...(MORE[name] ?? [])]);
      for (const header of ['x-amz-user-agent', ...(LESS[name] ?? [])]) expected.delete(header);
      expect([name, headers]).toEqual([name, [...expected].toSorted()]);
    }
  });
});

describe.each([['the own S3 client', () => own], ['uploadData', () => amplify]])('by %s', (_, transport) => {
  test.each([1 * MIB, 12 * MIB])('a file of %i bytes goes by the accelerated endpoint where that is wanted', async (size) => {
    const { host } = transport();
    const { bucketName } = host.sandbox.bucket();
    const seen = await requestsOf(transport(), { path: `own/fast-${size}`, size, fill: 5, useAccelerateEndpoint: true });
    for (const { host: asked } of seen.values()) expect(asked).toBe(`${bucketName}.s3-accelerate.amazonaws.com`);
    expect(host.sandbox.bucket().objects().map(({ key }) => key)).toContain(`own/fast-${size}`);
  });
});
