import { ServiceError } from '../../http/service-error.ts';
import type { ObjectRecord } from '../bucket-records.ts';
import type { Bucket } from '../bucket.ts';
import { demand, type S3Operation } from '../call.ts';
import { document, element } from '../xml.ts';

/** As many entries as one page holds at most. */
const LIMIT = 1000;
/** Comes after every key that begins with the same letters. */
const LAST = '\u{10ffff}';

interface Page {
  readonly objects: readonly ObjectRecord[];
  readonly prefixes: readonly string[];
  /** Where the next page begins; `undefined` on the last one. */
  readonly next: string | undefined;
}

export const listObjectsV2: S3Operation = (call) => {
  const { query, bucket } = call;
  const prefix = query.get('prefix') ?? '';
  demand(call, 'list', prefix);
  const delimiter = query.get('delimiter') ?? '';
  const maxKeys = Math.min(numberOf(query.get('max-keys') ?? String(LIMIT)), LIMIT);
  const token = query.get('continuation-token') ?? undefined;
  const startAfter = query.get('start-after') ?? undefined;
  const page = pageOf(bucket, prefix, delimiter, token === undefined ? (startAfter ?? '') : readToken(token), maxKeys);
  const encoding = query.get('encoding-type') ?? undefined;
  const text = encoding === 'url' ? urlEncode : (key: string) => key;
  return document('ListBucketResult', [
    element('Name', bucket.bucketName),
    element('Prefix', text(prefix)),
    element('Delimiter', delimiter === '' ? undefined : text(delimiter)),
    element('MaxKeys', maxKeys),
    element('EncodingType', encoding),
    element('KeyCount', page.objects.length + page.prefixes.length),
    element('IsTruncated', page.next !== undefined),
    element('ContinuationToken', token),
    element('NextContinuationToken', page.next === undefined ? undefined : writeToken(page.next)),
    element('StartAfter', startAfter === undefined ? undefined : text(startAfter)),
    ...page.objects.map((object) =>
      element('Contents', [
        element('Key', text(object.key)),
        element('LastModified', new Date(object.lastModified).toISOString()),
        element('ETag', `"${object.eTag}"`),
        element('ChecksumAlgorithm', object.checksum?.algorithm),
        element('ChecksumType', object.checksum?.type),
        element('Size', object.size),
        element('StorageClass', 'STANDARD'),
      ]),
    ),
    ...page.prefixes.map((common) => element('CommonPrefixes', [element('Prefix', text(common))])),
  ]);
};

function pageOf(bucket: Bucket, prefix: string, delimiter: string, after: string, maxKeys: number): Page {
  const objects: ObjectRecord[] = [];
  const prefixes: string[] = [];
  let position = after;
  let [found] = bucket.objects(prefix, position, 1);
  let batch: readonly ObjectRecord[] = [];
  while (found) {
    if (objects.length + prefixes.length >= maxKeys) return { objects, prefixes, next: maxKeys === 0 ? undefined : position };
    const end = delimiter === '' ? -1 : found.key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      objects.push(found);
      position = found.key;
    } else {
      const common = found.key.slice(0, end + delimiter.length);
      prefixes.push(common);
      position = `${common}${LAST}`;
      batch = [];
    }
    if (batch.length === 0) batch = bucket.objects(prefix, position, Math.min(maxKeys, 100) + 1);
    [found, ...batch] = batch;
  }
  return { objects, prefixes, next: undefined };
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new ServiceError('InvalidArgument', 'Provided max-keys not an integer or within integer range');
}

function writeToken(position: string): string {
  return Buffer.from(position).toString('base64url');
}

function readToken(token: string): string {
  const position = Buffer.from(token, 'base64url').toString('utf8');
  if (writeToken(position) === token) return position;
  throw new ServiceError('InvalidArgument', 'The continuation token provided is incorrect');
}

function urlEncode(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}
