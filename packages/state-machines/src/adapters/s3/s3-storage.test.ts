import type { Sandbox } from '@foyer/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StorageError } from '../../errors/storage-error.ts';
import type { HttpPort, HttpRequest } from '../../ports/http.ts';
import type { StoragePort, UploadRequest } from '../../ports/storage.ts';
import { bytesOf, requestOf } from '../contract/storage-stage.fixture.ts';
import { ADA, nodeChecksums, nodeHttp, sandboxCredentials, sandboxOfAda } from './node-s3.fixture.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { createS3Storage } from './s3-storage.ts';

const EVE = { username: 'eve@example.com', password: 'Analytical-1' };
const MIB = 1024 ** 2;
const signal = () => new AbortController().signal;

let sandbox: Sandbox;
let sent: HttpRequest[];

beforeEach(async () => {
  sent = [];
  sandbox = await sandboxOfAda();
});
afterEach(() => sandbox.close());

const recorded = (http: HttpPort): HttpPort => ({
  send(request, ...rest) {
    sent.push(request);
    return http.send(request, ...rest);
  },
});

function storageOf(more: Partial<S3StorageOptions> = {}): StoragePort {
  const place = (name: string) => ({ bucketName: sandbox.bucket(name).bucketName, region: 'us-east-1' });
  return createS3Storage({
    credentials: sandboxCredentials(sandbox, ADA).credentials,
    buckets: { files: place('files'), archive: place('archive') },
    http: recorded(nodeHttp(sandbox)),
    checksums: nodeChecksums,
    ...more,
  });
}

const order = (size: number, more: Partial<UploadRequest> = {}): UploadRequest => ({ ...requestOf({ path: 'own/file', size, fill: 7 }), ...more });

/** Uploads, and gives the token beside what it comes to. */
async function upload(storage: StoragePort, request: UploadRequest) {
  let token: string | undefined;
  const progress: number[] = [];
  const task = storage.upload(request, { onPhase: () => {}, onProgress: (loaded) => progress.push(loaded), onResumable: (given) => { token = given; } });
  const end = await task.result.then((object) => object, (error: unknown) => StorageError.from(error));
  return { end, token, progress };
}

const operations = (operation: string) => sandbox.requests.list({ operation });

test('credentials are had before the first file is read, once for each person', async () => {
  const given = sandboxCredentials(sandbox, ADA);
  const credentials = vi.fn(given.credentials);
  let change = () => {};
  const storage = storageOf({ credentials, watchIdentity: (onChange) => { change = () => onChange(); return () => {}; } });
  const brings = () => storage.warmUp?.({ file: new File(['a'], 'a.txt'), checksum: false });
  brings();
  brings();
  expect(credentials).toHaveBeenCalledTimes(1);
  change();
  brings();
  brings();
  expect(credentials).toHaveBeenCalledTimes(2);
});

test('a storage that nobody uses is held by nobody', async () => {
  const given = sandboxCredentials(sandbox, ADA);
  const watching = new Set<() => void>();
  const storage = storageOf({
    credentials: given.credentials,
    watchIdentity(onChange) {
      const change = () => onChange();
      watching.add(change);
      return () => watching.delete(change);
    },
  });
  expect(watching.size).toBe(0);
  storage.warmUp?.({ file: new File(['a'], 'a.txt'), checksum: false });
  expect(watching.size).toBe(1);
  for (const change of watching) change();
  expect(watching.size).toBe(0);
});

describe('parts', () => {
  test('are of the size and the number that were asked for', async () => {
    const storage = storageOf({ partSize: 6 * MIB, partConcurrency: 1 });
    expect(storage.requestsFor(20 * MIB)).toBe(1);
    expect(storage.requestsFor(1)).toBe(1);
    await upload(storage, order(13 * MIB));
    const parts = sent.filter(({ url }) => url.includes('partNumber'));
    expect(parts.map(({ body }) => (body instanceof Blob ? body.size : 0))).toEqual([6 * MIB, 6 * MIB, 1 * MIB]);
  });

  test('are no more at a time than the request may have', async () => {
    let open = 0;
    let most = 0;
    const http = nodeHttp(sandbox);
    const storage = storageOf({
      http: {
        async send(...given) {
          most = Math.max(most, (open += 1));
          return http.send(...given).finally(() => { open -= 1; });
        },
      },
    });
    expect((await upload(storage, order(16 * MIB, { requests: 1 }))).end).toMatchObject({ size: 16 * MIB });
    expect(most).toBe(1);
    await upload(storage, order(16 * MIB, { path: 'own/more' }));
    expect(most).toBe(4);
  });

  test.each([true, false])('that are there are compared and not sent again; one that differs is (checksum: %s)', async (checksum) => {
    const storage = storageOf();
    sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['CompleteMultipartUpload'], times: 3 });
    const request = order(12 * MIB, { checksum });
    const { end, token } = await upload(storage, request);
    expect(end).toMatchObject({ code: 'network' });
    sent = [];
    const other = new Uint8Array(bytesOf({ size: 12 * MIB, fill: 7 }));
    other[6 * MIB] = (other[6 * MIB] ?? 0) ^ 1;
    const { progress } = await upload(storage, { ...request, file: new File([other], 'file'), resume: token });
    // What is there is told before it is compared.
    expect(progress[0]).toBe(12 * MIB);
    expect(sent.filter(({ method, url }) => method === 'PUT' && url.includes('partNumber')).map(({ url }) => new URL(url).searchParams.get('partNumber'))).toEqual(['2']);
    expect(Buffer.from(await (await storage.download({ path: 'own/file' }, signal())).arrayBuffer()).equals(other)).toBe(true);
  });

  test('are found again on every page of the list', async () => {
    const pages = [
      '<ListPartsResult><IsTruncated>true</IsTruncated><NextPartNumberMarker>1</NextPartNumberMarker>',
      '<ListPartsResult><IsTruncated>false</IsTruncated>',
    ];
    const file = new File([bytesOf({ size: 12 * MIB, fill: 7 })], 'file');
    const markers: (string | null)[] = [];
    const http: HttpPort = {
      async send({ method, url }) {
        const { searchParams } = new URL(url);
        const marker = searchParams.get('part-number-marker');
        const answer = (text: string) => ({ status: 200, header: (name: string) => (name === 'etag' ? '"e"' : undefined), headerNames: ['etag'], body: new Blob([text]) });
        if (method !== 'GET') return answer('<r><UploadId>u</UploadId><ETag>"whole-3"</ETag></r>');
        markers.push(marker);
        const numbers = marker === '0' ? [1] : [2, 3];
        const parts = await Promise.all(numbers.map(async (number) => {
          const part = file.slice((number - 1) * 5 * MIB, number * 5 * MIB);
          const sum = Buffer.alloc(4);
          sum.writeUInt32BE(await nodeChecksums.crc32(part, signal()));
          return `<Part><PartNumber>${number}</PartNumber><ETag>"e"</ETag><Size>${part.size}</Size><ChecksumCRC32>${sum.toString('base64')}</ChecksumCRC32></Part>`;
        }));
        return answer(`${pages[marker === '0' ? 0 : 1]}${parts.join('')}</ListPartsResult>`);
      },
    };
    const storage = storageOf({ http: recorded(http) });
    const { end } = await upload(storage, order(12 * MIB, { file, resume: `s3:${5 * MIB}:u` }));
    expect(end).toMatchObject({ eTag: '"whole-3"' });
    expect(markers).toEqual(['0', '1']);
    expect(sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

describe('SHA-256', () => {
  const SHA256 = { checksumAlgorithm: 'SHA256' } as const;

  test('of one request and of each part goes along, and S3 compares it', async () => {
    const storage = storageOf(SHA256);
    expect((await upload(storage, order(3))).end).toMatchObject({ size: 3 });
    expect((await upload(storage, order(12 * MIB))).end).toMatchObject({ size: 12 * MIB });
    const bodies = sent.filter(({ method }) => method === 'PUT');
    expect(bodies).toHaveLength(4);
    for (const { headers, body } of bodies) {
      const sum = body instanceof Blob && Buffer.from(await nodeChecksums.sha256(body, signal())).toString('base64');
      expect(headers['x-amz-checksum-sha256']).toBe(sum);
    }
    const wrong = storageOf({ ...SHA256, checksums: { ...nodeChecksums, sha256: async () => new Uint8Array(32) } });
    expect((await upload(wrong, order(3, { path: 'own/other' }))).end).toMatchObject({ code: 'checksum_mismatch' });
    expect((await upload(wrong, order(6 * MIB, { path: 'own/other' }))).end).toMatchObject({ code: 'checksum_mismatch' });
    expect(sandbox.bucket().objects().map(({ key }) => key)).toEqual(['own/file']);
    expect(sandbox.bucket().uploads()).toEqual([]);
  });

  test.each([
    ['SHA256', 'CRC32'],
    ['CRC32', 'SHA256'],
  ] as const)('an upload that began with %s goes on with it where the app wants %s by now', async (before, after) => {
    sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['CompleteMultipartUpload'], times: 3 });
    const request = order(12 * MIB);
    const { token } = await upload(storageOf({ checksumAlgorithm: before }), request);
    sent = [];
    const { end } = await upload(storageOf({ checksumAlgorithm: after }), { ...request, resume: token });
    expect(end).toMatchObject({ size: 12 * MIB });
    expect(sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(operations('CreateMultipartUpload')).toHaveLength(1);
  });
});

describe('an object', () => {
  const headers = {
    contentType: 'text/plain', cacheControl: 'max-age=60', contentDisposition: 'attachment; filename="Übersicht.txt"', contentEncoding: 'identity',
    metadata: { Colour: 'blau', place: 'Zürich' },
  };

  test.each([1 * MIB, 6 * MIB])('of %i bytes is stored with its headers, also such as are not ASCII', async (size) => {
    const storage = storageOf({ http: nodeHttp(sandbox, /^x-amz-meta-/) });
    await upload(storage, order(size, headers));
    const [stored] = sandbox.bucket().objects();
    expect(stored?.headers).toMatchObject({
      'content-type': 'text/plain', 'cache-control': 'max-age=60', 'content-encoding': 'identity',
      'content-disposition': 'attachment; filename="_bersicht.txt"; filename*=UTF-8\'\'%C3%9Cbersicht.txt',
    });
    expect(await storage.properties({ path: 'own/file' }, signal())).toMatchObject({ size, metadata: { colour: 'blau', place: 'Zürich' } });
  });

  test('goes to the bucket that is named, and has a URL that is good for so long', async () => {
    const storage = storageOf();
    await upload(storage, order(3, { bucket: 'archive', path: 'own/a b+c(1)\'!*é.txt' }));
    expect(sandbox.bucket('archive').objects().map(({ key }) => key)).toEqual(['own/a b+c(1)\'!*é.txt']);
    const { url, expiresAt } = await storage.url({ path: 'own/a b+c(1)\'!*é.txt', bucket: 'archive', expiresIn: 60, validate: true }, signal());
    const fetched = await fetch(`${sandbox.url}/_aws/${url.host}${url.pathname}${url.search}`);
    expect((await fetched.arrayBuffer()).byteLength).toBe(3);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(58_000);
    await expect(storage.properties({ path: 'own/a', bucket: 'nowhere' }, signal())).rejects.toMatchObject({ code: 'not_configured' });
    await expect(storage.properties({ path: 'own/../a' }, signal())).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a request', () => {
  test('is made again with new credentials where the old ones are over, and by the server\'s clock where ours is off', async () => {
    const { credentials, made } = sandboxCredentials(sandbox, ADA);
    const storage = storageOf({ credentials });
    await upload(storage, order(3));
    sandbox.clock.advance(7200);
    expect((await upload(storage, order(6 * MIB))).end).toMatchObject({ size: 6 * MIB });
    expect(made()).toBe(2);
    expect(operations('CreateMultipartUpload').map(({ error }) => error)).toEqual(['ExpiredToken', 'RequestTimeTooSkewed', undefined]);
  });

  test('that asks about an object and is refused for its token is made again too, though its answer has no body', async () => {
    const storage = storageOf();
    await upload(storage, order(3));
    sandbox.faults.add({ kind: 'error', name: 'ExpiredToken', operations: ['HeadObject'], times: 1 });
    expect(await storage.holds(order(3), signal())).toMatchObject({ size: 3 });
  });

  test('of which no byte moves is given up and made again', async () => {
    const storage = storageOf({ stallTimeout: 1500 });
    sandbox.faults.add({ kind: 'stall', afterBytes: 10, operations: ['UploadPart'], times: 1 });
    expect((await upload(storage, order(6 * MIB))).end).toMatchObject({ size: 6 * MIB });
  });

  test('that fetches an object may take longer than that, as long as bytes come, and is made again where none do', async () => {
    const storage = storageOf({ stallTimeout: 1000 });
    await upload(storage, order(200_000));
    sandbox.faults.add({ kind: 'slow', bytesPerSecond: 100_000, operations: ['GetObject'], times: 1 });
    expect((await storage.download({ path: 'own/file' }, signal())).size).toBe(200_000);
    expect(operations('GetObject')).toHaveLength(1);
    sandbox.faults.add({ kind: 'stall', afterBytes: 10, operations: ['GetObject'], times: 1 });
    expect((await storage.download({ path: 'own/file' }, signal())).size).toBe(200_000);
    expect(operations('GetObject')).toHaveLength(3);
  });

  test('whose ETag the page may not read says what to do, and leaves nothing', async () => {
    sandbox.faults.add({ kind: 'header-hidden', name: 'ETag', operations: ['UploadPart'] });
    const { end } = await upload(storageOf(), order(6 * MIB));
    expect(end).toMatchObject({ code: 'cors_misconfigured', message: expect.stringMatching(/add ETag to ExposeHeaders/) });
    expect(sandbox.bucket().uploads()).toEqual([]);
  });

  test('whose bytes came otherwise than they left is refused', async () => {
    const wrong = { ...nodeChecksums, crc32: async () => 1 };
    expect((await upload(storageOf({ checksums: wrong }), order(3))).end).toMatchObject({ code: 'checksum_mismatch' });
    expect((await upload(storageOf({ checksums: wrong }), order(6 * MIB))).end).toMatchObject({ code: 'checksum_mismatch' });
    expect([sandbox.bucket().objects(), sandbox.bucket().uploads()]).toEqual([[], []]);
  });

  test('of an upload that began as one identity is not sent as another', async () => {
    await sandbox.admin.createUser(EVE);
    const [ada, eve] = [sandboxCredentials(sandbox, ADA), sandboxCredentials(sandbox, EVE)];
    const storage = storageOf({
      credentials: (options) => (operations('CreateMultipartUpload').length > 0 ? eve : ada).credentials(options),
    });
    expect((await upload(storage, order(6 * MIB))).end).toMatchObject({ code: 'user_changed' });
    expect(sandbox.bucket().objects()).toEqual([]);
  });

  test('of nobody is not sent', async () => {
    const storage = storageOf({ credentials: async () => undefined });
    expect(await storage.identity(signal())).toBeUndefined();
    expect((await upload(storage, order(3))).end).toMatchObject({ code: 'not_signed_in' });
    expect(sent).toEqual([]);
  });

  test('that failed under the status of success is a failure', async () => {
    const http: HttpPort = {
      send: async ({ method, url }) => ({
        status: 200,
        header: () => '"e"',
        headerNames: ['etag'],
        body: new Blob([method === 'POST' && url.includes('uploadId') ? '<Error><Code>InternalError</Code></Error>' : '<r><UploadId>u</UploadId></r>']),
      }),
    };
    expect((await upload(storageOf({ http }), order(6 * MIB))).end).toMatchObject({ code: 'service_unavailable' });
  });
});

test('files that are near ask nobody who the person is, and those that came do', async () => {
  const credentials = vi.fn(sandboxCredentials(sandbox, ADA).credentials);
  const storage = storageOf({ credentials });
  storage.warmUp?.();
  expect(credentials).not.toHaveBeenCalled();
  storage.warmUp?.({ file: new File(['a'], 'a'), checksum: true });
  expect(credentials).toHaveBeenCalledTimes(1);
});
