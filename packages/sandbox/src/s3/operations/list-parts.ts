import type { S3Operation } from '../call.ts';
import { findUpload } from '../find-upload.ts';
import { document, element } from '../xml.ts';

/** As many parts as one page holds at most. */
const LIMIT = 1000;

export const listParts: S3Operation = (call) => {
  const { bucket, key, query } = call;
  const upload = findUpload(call);
  const limit = Math.min(Number(query.get('max-parts') ?? LIMIT), LIMIT);
  const marker = Number(query.get('part-number-marker') ?? 0);
  const rest = bucket.parts(upload.uploadId).filter(({ number }) => number > marker);
  const parts = rest.slice(0, limit);
  const truncated = rest.length > parts.length;
  return document('ListPartsResult', [
    element('Bucket', bucket.bucketName),
    element('Key', key),
    element('UploadId', upload.uploadId),
    element('StorageClass', 'STANDARD'),
    element('ChecksumAlgorithm', upload.checksum?.algorithm),
    element('ChecksumType', upload.checksum?.type),
    element('PartNumberMarker', marker),
    element('NextPartNumberMarker', truncated ? parts.at(-1)?.number : undefined),
    element('MaxParts', limit),
    element('IsTruncated', truncated),
    ...parts.map((part) =>
      element('Part', [
        element('PartNumber', part.number),
        element('LastModified', new Date(part.lastModified).toISOString()),
        element('ETag', `"${part.eTag}"`),
        element('Size', part.segment.size),
        ...(part.checksum ? [element(`Checksum${part.checksum.algorithm}`, part.checksum.value)] : []),
      ]),
    ),
  ]);
};
