import type { SandboxReply } from '../../http/route.ts';
import { demand, headerOf, type S3Call } from '../call.ts';
import { checkAbsent } from '../conditions.ts';
import { checksumHeaders, detailsOf, eTagHeaders } from '../object-details.ts';
import { checksumAlgorithm, receiveBody } from '../receive-body.ts';

export async function putObject(call: S3Call): Promise<SandboxReply> {
  const { bucket, key, request } = call;
  demand(call, 'write');
  const details = detailsOf(request);
  const wanted = checksumAlgorithm(headerOf(request, 'x-amz-sdk-checksum-algorithm'));
  const { segment, md5, checksum } = await receiveBody(request, bucket.files, wanted);
  try {
    checkAbsent(call);
  } catch (cause) {
    bucket.files.discard([segment]);
    throw cause;
  }
  const object = bucket.putObject({
    ...details,
    key,
    size: segment.size,
    eTag: md5.toString('hex'),
    checksum: checksum && { ...checksum, type: 'FULL_OBJECT' },
    segments: [segment],
  });
  return { headers: { ...eTagHeaders(object), ...checksumHeaders(object.checksum) } };
}
