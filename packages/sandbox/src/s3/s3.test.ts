import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox, SandboxOptions } from '../sandbox.ts';
import { S3Client, type S3Request } from '../testing/s3-client.ts';
import type { BucketSettings } from './bucket-settings.ts';

const ADA = { username: 'ada@example.com', password: 'Analytical-1' };
const EVE = { username: 'eve@example.com', password: 'Analytical-1' };
const MIB = 1024 ** 2;

const files: BucketSettings = {
  access: (allow) => ({
    'public/{entity_id}/*': [allow.guest.to(['read']), allow.entity('identity').to(['read', 'write', 'delete'])],
    'team/*': [allow.authenticated.to(['read', 'write', 'delete']), allow.groups(['editor']).to(['read'])],
    'team/drafts/*': [allow.groups(['editor']).to(['read', 'write'])],
    'inbox/*': [allow.authenticated.to(['write'])],
  }),
};
const options: SandboxOptions = {
  ephemeral: true,
  pools: { main: { authFlows: ['USER_PASSWORD_AUTH'], guests: true, groups: ['editor'] } },
  buckets: { files },
};

let sandbox: Sandbox;
let ada: S3Client;

beforeEach(async () => {
  sandbox = await createSandbox(options);
  await sandbox.admin.createUser(ADA);
  ada = await S3Client.of(sandbox, ADA);
});
afterEach(() => sandbox.close());

const outcome = async (reply: Response | Promise<Response>) => {
  const { status } = await reply;
  const code = /<Code>(\w+)<\/Code>/.exec(await (await reply).text())?.[1];
  return code === undefined ? String(status) : `${status} ${code}`;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const base64Crc = (bytes: Uint8Array) => {
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(bytes));
  return crc.toString('base64');
};
const tag = (text: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
const tags = (text: string, name: string) => [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value);

describe('a signature', () => {
  const put = (request: S3Request = {}) => ada.send('PUT', 'team/a', { body: 'a', ...request });

  test('is good in both styles of address', async () => {
    expect(await outcome(put())).toBe('200');
    expect(await outcome(ada.send('GET', 'team/a', { pathStyle: true }))).toBe('200');
  });

  test.each<[string, string, S3Request]>([
    ['another date than it was made with', '403 SignatureDoesNotMatch', { tamper: (headers) => (headers['x-amz-date'] = (headers['x-amz-date'] ?? '').replace(/\d\dZ$/, (end) => (end === '00Z' ? '01Z' : '00Z'))) }],
    ['no token', '400 InvalidToken', { tamper: (headers) => delete headers['x-amz-security-token'] }],
    ['no signature', '403 AccessDenied', { tamper: (headers) => delete headers['authorization'] }],
    ['an unsigned header', '403 AccessDenied', { tamper: (headers) => (headers['x-amz-meta-late'] = '1') }],
    ['a clock that is off', '403 RequestTimeTooSkewed', { headers: { 'x-amz-date': '20200101T000000Z' } }],
    ['another body', '400 XAmzContentSHA256Mismatch', { headers: { 'x-amz-content-sha256': sha256(Buffer.from('b')).toString('hex') } }],
    ['a wrong checksum', '400 BadDigest', { headers: { 'x-amz-checksum-crc32': base64Crc(Buffer.from('b')) } }],
    ['a wrong MD5', '400 BadDigest', { headers: { 'content-md5': createHash('md5').update('b').digest('base64') } }],
  ])('with %s is refused, and nothing is stored', async (_what, refusal, request) => {
    expect(await outcome(put(request))).toBe(refusal);
    expect(sandbox.bucket().objects()).toEqual([]);
  });

  test('goes with the credentials', async () => {
    sandbox.clock.advance(3_601);
    expect(await outcome(put())).toBe('400 ExpiredToken');
  });

  test('in a URL is good until it expires, and for its method', async () => {
    await put();
    const url = ada.presign('GET', 'team/a', 60);
    expect(await (await fetch(url)).text()).toBe('a');
    expect(await outcome(fetch(url, { method: 'DELETE' }))).toBe('403 SignatureDoesNotMatch');
    sandbox.clock.advance(61);
    expect(await outcome(fetch(url))).toBe('403 AccessDenied');
  });
});

describe('access', () => {
  test('is the identity’s, and the most specific path decides', async () => {
    await sandbox.admin.createUser({ ...EVE, groups: ['editor'] });
    const [eve, guest] = [await S3Client.of(sandbox, EVE), await S3Client.of(sandbox)];
    const own = `public/${ada.identityId}/a`;
    const is = async (client: S3Client, method: string, key: string, status: string) =>
      expect([method, key, (await client.send(method, key, method === 'PUT' ? { body: 'x' } : {})).status]).toEqual([method, key, Number(status)]);
    await is(ada, 'PUT', own, '200');
    await is(guest, 'GET', own, '200');
    await is(guest, 'PUT', own, '403');
    await is(eve, 'GET', own, '403');
    await is(ada, 'PUT', 'team/a', '200');
    await is(eve, 'GET', 'team/a', '200');
    await is(eve, 'PUT', 'team/a', '403');
    await is(eve, 'PUT', 'team/drafts/a', '200');
    await is(ada, 'GET', 'team/drafts/a', '403');
    await is(ada, 'PUT', 'inbox/a', '200');
    await is(ada, 'HEAD', 'inbox/a', '403');
    await is(ada, 'DELETE', 'inbox/a', '403');
    await is(ada, 'GET', 'team/none', '404');
    await is(ada, 'GET', 'nowhere/none', '403');
    expect(await outcome(guest.send('GET', '', { query: { 'list-type': '2', prefix: 'team/' } }))).toBe('403 AccessDenied');
  });

  test('that is given to a function is given to no person', async () => {
    sandbox.replaceBuckets({ files: { access: (allow) => ({ 'team/*': [allow.resource({ name: 'resize' }).to(['read', 'write', 'delete'])] }) } });
    expect(await outcome(ada.send('PUT', 'team/a', { body: 'a' }))).toBe('403 AccessDenied');
    expect(await outcome((await S3Client.of(sandbox)).send('GET', 'team/a'))).toBe('403 AccessDenied');
  });

  test('follows an edit of the rules, and objects stay', async () => {
    await ada.send('PUT', 'team/a', { body: 'a' });
    sandbox.replaceBuckets({ files: { access: (allow) => ({ 'team/*': [allow.guest.to(['read'])] }) } });
    expect(await outcome(ada.send('GET', 'team/a'))).toBe('403 AccessDenied');
    expect((await (await S3Client.of(sandbox)).send('GET', 'team/a')).status).toBe(200);
  });
});

describe('an object', () => {
  test('keeps its headers, answers to ranges and conditions, and is told when it changes', async () => {
    const stored = await ada.send('PUT', 'team/a', {
      body: '0123456789',
      headers: { 'content-type': 'text/plain', 'cache-control': 'max-age=60', 'x-amz-meta-colour': 'blue' },
    });
    const etag = stored.headers.get('etag') ?? '';
    const whole = await ada.send('GET', 'team/a');
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'text/plain', 'cache-control': 'max-age=60', 'x-amz-meta-colour': 'blue', 'content-length': '10', etag,
      'access-control-expose-headers': 'x-amz-server-side-encryption, x-amz-request-id, x-amz-id-2, ETag',
    });
    const ranged = async (range: string) => {
      const reply = await ada.send('GET', 'team/a', { headers: { range } });
      return [reply.status, await reply.text(), reply.headers.get('content-range')];
    };
    expect(await ranged('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await ranged('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await ranged('bytes=8-')).toEqual([206, '89', 'bytes 8-9/10']);
    expect(await outcome(ada.send('GET', 'team/a', { headers: { range: 'bytes=10-' } }))).toBe('416 InvalidRange');
    expect(await outcome(ada.send('GET', 'team/a', { headers: { 'if-none-match': etag } }))).toBe('304');
    expect(await outcome(ada.send('GET', 'team/a', { headers: { 'if-match': '"other"' } }))).toBe('412 PreconditionFailed');
    expect(await outcome(ada.send('PUT', 'team/a', { body: 'x', headers: { 'if-none-match': '*' } }))).toBe('412 PreconditionFailed');
    expect(await (await ada.send('GET', 'team/a')).text()).toBe('0123456789');
  });

  test('is copied, with its own headers or new ones, where both sides allow it', async () => {
    const { bucketName } = sandbox.bucket();
    await sandbox.bucket().put('team/a b', 'a', { metadata: { colour: 'blue' } });
    const copy = (to: string, from: string, headers = {}) =>
      outcome(ada.send('PUT', to, { headers: { 'x-amz-copy-source': `${bucketName}/${from}`, ...headers } }));
    expect(await copy('team/b', 'team/a%20b')).toBe('200');
    expect(await copy('team/c', 'team/a%20b', { 'x-amz-metadata-directive': 'REPLACE', 'x-amz-meta-colour': 'red' })).toBe('200');
    expect(await copy('team/a b', 'team/a%20b')).toBe('400 InvalidRequest');
    expect(await copy('team/d', 'inbox/x')).toBe('403 AccessDenied');
    expect(await copy('team/d', 'team/none')).toBe('404 NoSuchKey');
    expect(sandbox.bucket().objects('team/').map(({ key, metadata }) => [key, metadata['colour']])).toEqual([
      ['team/a b', 'blue'], ['team/b', 'blue'], ['team/c', 'red'],
    ]);
  });

  test('is copied in parts, of the bytes that each part names', async () => {
    const { bucketName } = sandbox.bucket();
    await sandbox.bucket().put('team/a', 'a'.repeat(5 * 1024 ** 2) + 'bcd');
    const begun = await ada.send('POST', 'team/b', { query: { uploads: '' } });
    const [uploadId = ''] = tags(await begun.text(), 'UploadId');
    const part = (partNumber: string, range: string, from = 'team/a') => ada.send('PUT', 'team/b', {
      query: { partNumber, uploadId }, headers: { 'x-amz-copy-source': `${bucketName}/${from}`, 'x-amz-copy-source-range': range },
    });
    expect(await outcome(part('1', 'bytes=0-'))).toBe('400 InvalidArgument');
    expect(await outcome(part('1', 'bytes=0-5242883'))).toBe('400 InvalidArgument');
    expect(await outcome(part('1', 'bytes=0-1', 'inbox/x'))).toBe('403 AccessDenied');
    const eTags: string[] = [];
    for (const range of ['bytes=0-5242879', 'bytes=5242881-5242882']) {
      const [eTag = ''] = tags(await (await part(`${eTags.length + 1}`, range)).text(), 'ETag');
      eTags.push(eTag);
    }
    const body = `<CompleteMultipartUpload>${eTags.map((eTag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${eTag}</ETag></Part>`).join('')}</CompleteMultipartUpload>`;
    expect(await outcome(ada.send('POST', 'team/b', { query: { uploadId }, body }))).toBe('200');
    expect(await (await ada.send('GET', 'team/b', { headers: { range: 'bytes=5242878-' } })).text()).toBe('aacd');
  });

  test('goes with others in one request, which says of each what became of it', async () => {
    for (const key of ['team/a', 'team/b&c', 'inbox/x']) await sandbox.bucket().put(key, key);
    const body = `<Delete><Object><Key>team/a</Key></Object><Object><Key>team/b&amp;c</Key></Object><Object><Key>inbox/x</Key></Object></Delete>`;
    const reply = await ada.send('POST', '', { query: { delete: '' }, body, headers: { 'content-md5': createHash('md5').update(body).digest('base64') } });
    expect(tags(await reply.text(), 'Code')).toEqual(['AccessDenied']);
    expect(sandbox.bucket().objects().map(({ key }) => key)).toEqual(['inbox/x']);
    expect(await outcome(ada.send('POST', '', { query: { delete: '' }, body: '<Delete>', headers: { 'content-md5': createHash('md5').update('<Delete>').digest('base64') } }))).toBe('400 MalformedXML');
  });

  test('is found in pages, with folders as one entry each', async () => {
    for (const key of ['a', 'b/1', 'b/2', 'c & d', 'e/1', 'f']) await sandbox.bucket().put(`team/${key}`, key);
    const pages: string[][] = [];
    let token = '';
    do {
      const reply = await ada.send('GET', '', {
        query: { 'list-type': '2', prefix: 'team/', delimiter: '/', 'max-keys': '2', 'encoding-type': 'url', ...(token && { 'continuation-token': token }) },
      });
      const text = await reply.text();
      pages.push([tag(text, 'KeyCount'), ...tags(text, 'Key'), ...tags(text, 'Prefix').slice(1)].map(String));
      token = tag(text, 'NextContinuationToken');
    } while (token);
    expect(pages).toEqual([['2', 'team/a', 'team/b/'], ['2', 'team/c+%26+d', 'team/e/'], ['1', 'team/f']]);
  });
});

describe('an upload in parts', () => {
  const parts = [randomBytes(5 * MIB), randomBytes(5 * MIB + 3), randomBytes(7)];
  const whole = Buffer.concat(parts);
  const begin = async (headers = {}, key = 'team/large') => tag(await (await ada.send('POST', key, { query: { uploads: '' }, headers })).text(), 'UploadId');
  const part = (uploadId: string, number: number, body: Buffer<ArrayBuffer>, headers = {}) =>
    ada.send('PUT', 'team/large', { query: { uploadId, partNumber: String(number) }, body, headers });
  const complete = (uploadId: string, listed: readonly (readonly [number, string, string?])[], headers = {}) =>
    ada.send('POST', 'team/large', {
      query: { uploadId },
      headers,
      body: `<CompleteMultipartUpload>${listed.map(([number, eTag, more = '']) => `<Part><PartNumber>${number}</PartNumber><ETag>${eTag}</ETag>${more}</Part>`).join('')}</CompleteMultipartUpload>`,
    });
  const sendAll = async (uploadId: string, headersOf: (bytes: Buffer) => object = () => ({})) => {
    const replies = await Promise.all(parts.map((bytes, index) => part(uploadId, index + 1, bytes, headersOf(bytes))));
    return replies.map((reply, index) => [index + 1, reply.headers.get('etag') ?? ''] as const);
  };

  test('becomes one object, checked as a whole', async () => {
    const uploadId = await begin({ 'x-amz-checksum-algorithm': 'CRC32', 'x-amz-checksum-type': 'FULL_OBJECT', 'cache-control': 'max-age=5' });
    const listed = await sendAll(uploadId, (bytes) => ({ 'x-amz-checksum-crc32': base64Crc(bytes) }));
    const wrong = { 'x-amz-checksum-crc32': base64Crc(parts[0] ?? whole), 'x-amz-checksum-type': 'FULL_OBJECT' };
    expect(await outcome(complete(uploadId, listed, wrong))).toBe('400 BadDigest');
    const right = { 'x-amz-checksum-crc32': base64Crc(whole), 'x-amz-checksum-type': 'FULL_OBJECT' };
    expect(await outcome(complete(uploadId, listed, right))).toBe('200');
    expect(sandbox.bucket().objects()).toMatchObject([{ size: whole.length, checksum: base64Crc(whole), headers: { 'cache-control': 'max-age=5' } }]);
    const md5s = Buffer.concat(parts.map((bytes) => createHash('md5').update(bytes).digest()));
    expect(sandbox.bucket().objects()[0]?.eTag).toBe(`${createHash('md5').update(md5s).digest('hex')}-3`);
    expect(await sandbox.bucket().sha256('team/large')).toBe(sha256(whole).toString('hex'));
    const across = await ada.send('GET', 'team/large', { headers: { range: `bytes=${5 * MIB - 2}-${5 * MIB + 1}` } });
    expect(Buffer.from(await across.arrayBuffer())).toEqual(whole.subarray(5 * MIB - 2, 5 * MIB + 2));
    expect(sandbox.bucket().uploads()).toEqual([]);
    expect(await outcome(complete(uploadId, listed))).toBe('404 NoSuchUpload');
  });

  test('is checked part by part with SHA-256', async () => {
    const uploadId = await begin({ 'x-amz-checksum-algorithm': 'SHA256' });
    const base64 = (bytes: Uint8Array) => sha256(bytes).toString('base64');
    expect(await outcome(part(uploadId, 1, parts[0] ?? whole, { 'x-amz-checksum-sha256': base64(whole) }))).toBe('400 BadDigest');
    const listed = await sendAll(uploadId, (bytes) => ({ 'x-amz-checksum-sha256': base64(bytes) }));
    expect(await outcome(complete(uploadId, listed))).toBe('400 InvalidPart');
    const checked = listed.map(([number, eTag]) => [number, eTag, `<ChecksumSHA256>${base64(parts[number - 1] ?? whole)}</ChecksumSHA256>`] as const);
    const text = await (await complete(uploadId, checked)).text();
    expect(tag(text, 'ChecksumSHA256')).toBe(`${base64(Buffer.concat(parts.map(sha256)))}-3`);
  });

  test('takes parts in order, those that came, and none too small', async () => {
    const uploadId = await begin();
    const listed = await sendAll(uploadId);
    const [first, second, third] = listed;
    if (!first || !second || !third) throw new Error('There are three parts.');
    expect(await outcome(complete(uploadId, [second, first]))).toBe('400 InvalidPartOrder');
    expect(await outcome(complete(uploadId, [first, [2, '"other"']]))).toBe('400 InvalidPart');
    expect(await outcome(complete(uploadId, []))).toBe('400 MalformedXML');
    expect(await outcome(part(uploadId, 10_001, Buffer.from('a')))).toBe('400 InvalidArgument');
    await part(uploadId, 4, Buffer.from('end'));
    expect(await outcome(complete(uploadId, [...listed, [4, `"${createHash('md5').update('end').digest('hex')}"`]]))).toBe('400 EntityTooSmall');
    await sandbox.bucket().put('team/large', 'taken');
    expect(await outcome(complete(uploadId, listed, { 'if-none-match': '*' }))).toBe('412 PreconditionFailed');
    expect(sandbox.bucket().uploads()).toMatchObject([{ key: 'team/large', parts: 4 }]);
  });

  test('lists its parts in pages, and leaves nothing when it is aborted', async () => {
    const uploadId = await begin();
    await sendAll(uploadId);
    const page = async (query: object) => (await ada.send('GET', 'team/large', { query: { uploadId, ...query } })).text();
    const first = await page({ 'max-parts': '2' });
    expect([tags(first, 'PartNumber'), tag(first, 'NextPartNumberMarker'), tag(first, 'IsTruncated')]).toEqual([['1', '2'], '2', 'true']);
    const second = await page({ 'part-number-marker': '2' });
    expect([tags(second, 'PartNumber'), tag(second, 'IsTruncated')]).toEqual([['3'], 'false']);
    expect(await outcome(ada.send('DELETE', 'team/large', { query: { uploadId } }))).toBe('204');
    expect(await outcome(part(uploadId, 1, Buffer.from('late')))).toBe('404 NoSuchUpload');
    expect(sandbox.bucket().uploads()).toEqual([]);
  });
});

describe('faults', () => {
  test('cut, hide and refuse, as often as they are told', async () => {
    const put = () => ada.send('PUT', 'team/a', { body: 'x'.repeat(100_000) });
    sandbox.faults.add({ kind: 'cut', afterBytes: 10, operations: ['PutObject'], times: 1 });
    await expect(put()).rejects.toThrow('fetch failed');
    expect(sandbox.bucket().objects()).toEqual([]);
    sandbox.faults.add({ kind: 'header-hidden', name: 'ETag', times: 1 });
    expect((await put()).headers.get('etag')).toBeNull();
    sandbox.faults.add({ kind: 'error', name: 'SlowDown', times: 1 });
    sandbox.faults.add({ kind: 'throttle', times: 1 });
    sandbox.faults.add({ kind: 'server-error', times: 1 });
    sandbox.faults.add({ kind: 'error', name: 'ExpiredToken', times: 1 });
    expect([await outcome(put()), await outcome(put()), await outcome(put()), await outcome(put())]).toEqual([
      '503 SlowDown', '503 SlowDown', '500 InternalError', '400 ExpiredToken',
    ]);
    sandbox.faults.add({ kind: 'cut', afterBytes: 10, operations: ['GetObject'], times: 1 });
    const cut = await ada.send('GET', 'team/a');
    await expect(cut.arrayBuffer()).rejects.toThrow('terminated');
    sandbox.faults.add({ kind: 'slow', bytesPerSecond: 1_000_000, operations: ['GetObject'], times: 1 });
    expect((await (await ada.send('GET', 'team/a')).text()).length).toBe(100_000);
  });
});

describe('the folder of data', () => {
  test('has the bytes of a part while it still comes: it is never whole in memory', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'foyer-s3-'));
    const kept = await createSandbox({ ...options, ephemeral: false, dataDir });
    await kept.admin.createUser(ADA);
    const client = await S3Client.of(kept, ADA);
    const begun = await client.send('POST', 'team/large', { query: { uploads: '' } });
    const uploadId = tag(await begun.text(), 'UploadId') ?? '';
    kept.faults.add({ kind: 'stall', afterBytes: 32 * MIB, operations: ['UploadPart'] });
    const sending = client.send('PUT', 'team/large', { query: { uploadId, partNumber: '1' }, body: Buffer.alloc(64 * MIB) })
      .then(() => 'answered', () => 'cut');
    const folder = join(dataDir, 'objects', kept.bucket().bucketName);
    const written = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    await expect.poll(written, { timeout: 30_000 }).toBe(32 * MIB);
    await kept.close();
    expect(await sending).toBe('cut');
    rmSync(dataDir, { recursive: true });
  });

  test('holds objects between runs, and nothing that was left half-sent', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'foyer-s3-'));
    const kept: SandboxOptions = { ...options, ephemeral: false, dataDir };
    const first = await createSandbox(kept);
    await first.bucket().put('team/a', 'a');
    const folder = join(dataDir, 'objects', first.bucket().bucketName);
    await first.close();
    writeFileSync(join(folder, 'half'), 'x');
    const second = await createSandbox(kept);
    expect(await second.bucket().sha256('team/a')).toBe(sha256(Buffer.from('a')).toString('hex'));
    expect(readdirSync(folder)).toHaveLength(1);
    second.bucket().clear();
    expect(readdirSync(folder)).toEqual([]);
    await second.close();
    rmSync(dataDir, { recursive: true });
  });
});
