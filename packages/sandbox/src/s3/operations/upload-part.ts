import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { S3Call } from '../call.ts';
import { findUpload } from '../find-upload.ts';
import { receiveBody } from '../receive-body.ts';

export async function uploadPart(call: S3Call): Promise<SandboxReply> {
  const { bucket, query, request } = call;
  const upload = findUpload(call);
  const number = partNumberOf(query.get('partNumber') ?? '');
  const { segment, md5, crc32, checksum } = await receiveBody(request, bucket.files, upload.checksum?.algorithm);
  if (!bucket.upload(upload.uploadId)) {
    bucket.files.discard([segment]);
    findUpload(call);
  }
  const eTag = md5.toString('hex');
  bucket.putPart({ uploadId: upload.uploadId, number, segment, eTag, crc32, checksum, lastModified: bucket.clock.now() });
  return {
    headers: {
      etag: `"${eTag}"`,
      ...(checksum ? { [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value } : {}),
    },
  };
}

function partNumberOf(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 10_000) return number;
  throw new ServiceError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
}
