import { randomBytes } from 'node:crypto';
import { ServiceError } from '../../http/service-error.ts';
import type { ChecksumType, UploadRecord } from '../bucket-records.ts';
import { demand, headerOf, type S3Operation } from '../call.ts';
import { detailsOf } from '../object-details.ts';
import { checksumAlgorithm } from '../receive-body.ts';
import { document, element } from '../xml.ts';

export const createMultipartUpload: S3Operation = (call) => {
  const { bucket, key, request, caller } = call;
  demand(call, 'write');
  const checksum = checksumOf(headerOf(request, 'x-amz-checksum-algorithm'), headerOf(request, 'x-amz-checksum-type'));
  const upload: UploadRecord = {
    ...detailsOf(request),
    uploadId: randomBytes(48).toString('base64url'),
    key,
    initiated: bucket.clock.now(),
    initiator: caller.identityId,
    checksum,
  };
  bucket.putUpload(upload);
  const { headers, body } = document('InitiateMultipartUploadResult', [
    element('Bucket', bucket.bucketName),
    element('Key', key),
    element('UploadId', upload.uploadId),
  ]);
  return {
    headers: {
      ...headers,
      ...(checksum ? { 'x-amz-checksum-algorithm': checksum.algorithm, 'x-amz-checksum-type': checksum.type } : {}),
    },
    body,
  };
};

function checksumOf(name: string | undefined, type: string | undefined): UploadRecord['checksum'] {
  const algorithm = checksumAlgorithm(name);
  if (!algorithm) {
    if (type === undefined) return undefined;
    throw new ServiceError('InvalidRequest', 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.');
  }
  const types: readonly ChecksumType[] = algorithm === 'CRC32' ? ['COMPOSITE', 'FULL_OBJECT'] : ['COMPOSITE'];
  const chosen = types.find((known) => known === (type ?? 'COMPOSITE').toUpperCase());
  if (chosen) return { algorithm, type: chosen };
  throw new ServiceError('InvalidRequest', `The ${type} checksum type cannot be used with the ${algorithm} checksum algorithm.`);
}
