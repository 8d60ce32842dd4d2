import type { S3Operation } from '../call.ts';
import { abortMultipartUpload } from './abort-multipart-upload.ts';
import { completeMultipartUpload } from './complete-multipart-upload.ts';
import { copyObject } from './copy-object.ts';
import { createMultipartUpload } from './create-multipart-upload.ts';
import { deleteObject } from './delete-object.ts';
import { deleteObjects } from './delete-objects.ts';
import { getObject } from './get-object.ts';
import { headBucket } from './head-bucket.ts';
import { listObjectsV2 } from './list-objects-v2.ts';
import { listParts } from './list-parts.ts';
import { putObject } from './put-object.ts';
import { uploadPartCopy } from './upload-part-copy.ts';
import { uploadPart } from './upload-part.ts';

/** What the sandbox's S3 can do, by S3's names. */
export const operations: ReadonlyMap<string, S3Operation> = new Map([
  ['AbortMultipartUpload', abortMultipartUpload],
  ['CompleteMultipartUpload', completeMultipartUpload],
  ['CopyObject', copyObject],
  ['CreateMultipartUpload', createMultipartUpload],
  ['DeleteObject', deleteObject],
  ['DeleteObjects', deleteObjects],
  ['GetObject', getObject],
  ['HeadBucket', headBucket],
  ['HeadObject', getObject],
  ['ListObjectsV2', listObjectsV2],
  ['ListParts', listParts],
  ['PutObject', putObject],
  ['UploadPart', uploadPart],
  ['UploadPartCopy', uploadPartCopy],
]);
