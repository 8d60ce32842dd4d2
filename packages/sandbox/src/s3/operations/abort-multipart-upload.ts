import type { S3Operation } from '../call.ts';
import { findUpload } from '../find-upload.ts';

export const abortMultipartUpload: S3Operation = (call) => {
  call.bucket.removeUpload(findUpload(call).uploadId);
  return { status: 204 };
};
