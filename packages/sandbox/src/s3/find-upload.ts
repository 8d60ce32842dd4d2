import { ServiceError } from '../http/service-error.ts';
import type { UploadRecord } from './bucket-records.ts';
import { demand, type S3Call } from './call.ts';

/**
 * The upload that a request names, which is for this key and for those who may write it.
 * @throws {ServiceError} `NoSuchUpload`
 */
export function findUpload(call: S3Call): UploadRecord {
  demand(call, 'write');
  const upload = call.bucket.upload(call.query.get('uploadId') ?? '');
  if (upload && upload.key === call.key) return upload;
  throw new ServiceError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  );
}
