import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import { keyOf } from '../address.ts';
import type { ObjectRecord } from '../bucket-records.ts';
import type { Bucket } from '../bucket.ts';
import { demand, findObject, headerOf, type S3Call } from '../call.ts';
import { checkAbsent } from '../conditions.ts';
import { detailsOf } from '../object-details.ts';
import { document, element } from '../xml.ts';

export async function copyObject(call: S3Call): Promise<SandboxReply> {
  const { bucket, key, request } = call;
  const [from, source] = findSource(call);
  demand(call, 'write');
  const replace = headerOf(request, 'x-amz-metadata-directive')?.toUpperCase() === 'REPLACE';
  if (from === bucket && source.key === key && !replace) {
    throw new ServiceError(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.",
    );
  }
  checkAbsent(call);
  const segments = await bucket.files.copy(source.segments, from.files);
  const object = bucket.putObject({
    ...(replace ? detailsOf(request) : { headers: source.headers, metadata: source.metadata }),
    key,
    size: source.size,
    eTag: source.eTag,
    checksum: source.checksum,
    segments,
  });
  return document('CopyObjectResult', [
    element('ETag', `"${object.eTag}"`),
    element('LastModified', new Date(object.lastModified).toISOString()),
  ]);
}

function findSource(call: S3Call): [Bucket, ObjectRecord] {
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
