import type { SandboxReply } from '../../http/route.ts';
import type { S3Call } from '../call.ts';
import { findUpload } from '../find-upload.ts';
import { partNumberOf } from '../part-number.ts';
import { receiveBody } from '../receive-body.ts';

export async function uploadPart(call: S3Call): Promise<SandboxReply> {
  const { bucket, request } = call;
  const upload = findUpload(call);
  const number = partNumberOf(call);
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
