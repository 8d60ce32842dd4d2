import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import { demand, headerOf, type S3Call } from '../call.ts';
import { checkAbsent } from '../conditions.ts';
import { findSource } from '../copy-source.ts';
import { detailsOf } from '../object-details.ts';
import { document, element } from '../xml.ts';

/** The most that is copied in one request, in bytes. */
const LIMIT = 5 * 1024 ** 3;

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
  if (source.size > LIMIT) {
    throw new ServiceError('InvalidRequest', `The specified copy source is larger than the maximum allowable size for a copy source: ${LIMIT}`);
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
