import { Readable } from 'node:stream';
import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import { headerOf, type S3Call } from '../call.ts';
import { findSource } from '../copy-source.ts';
import { crc32Text } from '../files/crc32.ts';
import { receiveFile } from '../files/receive-file.ts';
import { findUpload } from '../find-upload.ts';
import { partNumberOf } from '../part-number.ts';
import { document, element } from '../xml.ts';

/** A part whose bytes are those of an object, or a range of them. */
export async function uploadPartCopy(call: S3Call): Promise<SandboxReply> {
  const { bucket } = call;
  const upload = findUpload(call);
  const number = partNumberOf(call);
  const [from, source] = findSource(call);
  const [start, end] = rangeOf(headerOf(call.request, 'x-amz-copy-source-range'), source.size);
  const algorithm = upload.checksum?.algorithm;
  const file = bucket.files.newName();
  const { size, md5, crc32, sha1, sha256 } = await receiveFile(
    Readable.from(from.files.read(source.segments, start, end)), bucket.files.pathOf(file), { sha1: algorithm === 'SHA1', sha256: algorithm === 'SHA256' },
  );
  const segment = { file, size };
  if (!bucket.upload(upload.uploadId)) {
    bucket.files.discard([segment]);
    findUpload(call);
  }
  const sums = { CRC32: crc32Text(crc32), SHA1: sha1?.toString('base64') ?? '', SHA256: sha256?.toString('base64') ?? '' };
  const checksum = algorithm && { algorithm, value: sums[algorithm] };
  const eTag = md5.toString('hex');
  const lastModified = bucket.clock.now();
  bucket.putPart({ uploadId: upload.uploadId, number, segment, eTag, crc32, checksum, lastModified });
  return document('CopyPartResult', [
    element('ETag', `"${eTag}"`),
    element('LastModified', new Date(lastModified).toISOString()),
    ...(checksum ? [element(`Checksum${checksum.algorithm}`, checksum.value)] : []),
  ]);
}

/** First byte and the one after the last. A copy knows no other form, and nothing beyond the object. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] {
  if (header === undefined) return [0, size];
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last)) {
    throw new ServiceError('InvalidArgument', 'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy');
  }
  if (Number(last) >= size) throw new ServiceError('InvalidArgument', `Range specified is not valid for source object of size: ${size}`);
  return [Number(first), Number(last) + 1];
}
