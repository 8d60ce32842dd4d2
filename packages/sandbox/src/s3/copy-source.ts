import { ServiceError } from '../http/service-error.ts';
import { keyOf } from './address.ts';
import type { ObjectRecord } from './bucket-records.ts';
import type { Bucket } from './bucket.ts';
import { demand, findObject, headerOf, type S3Call } from './call.ts';

/** @throws {ServiceError} where there is none, it may not be read, or it is not the one that the request speaks of. */
export function findSource(call: S3Call): [Bucket, ObjectRecord] {
  const given = (headerOf(call.request, 'x-amz-copy-source') ?? '').replace(/\?versionId=.*$/, '');
  const [, bucketName = '', rawKey = ''] = /^\/?([^/]+)\/(.+)$/s.exec(decodeSlashes(given)) ?? [];
  const from = call.findBucket(bucketName);
  const key = keyOf(rawKey);
  demand(call, 'get', key, from);
  const object = findObject(call, key, from);
  const match = headerOf(call.request, 'x-amz-copy-source-if-match');
  const unmodified = headerOf(call.request, 'x-amz-copy-source-if-unmodified-since');
  const changed =
    (match !== undefined && match.replaceAll('"', '') !== object.eTag) ||
    (unmodified !== undefined && Math.floor(object.lastModified / 1000) * 1000 > Date.parse(unmodified));
  if (changed) throw new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  return [from, object];
}

/** Some clients encode the slash between bucket and key too. */
function decodeSlashes(source: string): string {
  return source.includes('/') ? source : source.replaceAll(/%2f/gi, '/');
}
