import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SandboxReply } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { Checksum, PartRecord, UploadRecord } from '../bucket-records.ts';
import { headerOf, type S3Call } from '../call.ts';
import { checkAbsent } from '../conditions.ts';
import { crc32Text, joinCrc32 } from '../files/crc32.ts';
import { findUpload } from '../find-upload.ts';
import { listOf, readXml, textOf, type XmlNode } from '../read-xml.ts';
import { badDigest, declaredChecksum } from '../receive-body.ts';
import { document, element } from '../xml.ts';

/** The least that every part but the last one holds, in bytes. */
const LEAST = 5 * 1024 ** 2;

export async function completeMultipartUpload(call: S3Call): Promise<SandboxReply> {
  const { bucket, key, request } = call;
  const body = await request.body();
  const upload = findUpload(call);
  const parts = chosenParts(listOf(readXml(body, 'CompleteMultipartUpload'), 'Part'), bucket.parts(upload.uploadId), upload);
  const size = parts.reduce((sum, { segment }) => sum + segment.size, 0);
  const checksum = checksumOf(upload, parts);
  checkDeclared(call, upload, parts, size);
  checkAbsent(call);
  const object = bucket.putObject({
    headers: upload.headers,
    metadata: upload.metadata,
    key,
    size,
    eTag: `${md5(parts.map(({ eTag }) => Buffer.from(eTag, 'hex')))}-${parts.length}`,
    checksum,
    segments: parts.map(({ segment }) => segment),
  });
  bucket.removeUpload(upload.uploadId, new Set(parts));
  const reply = document('CompleteMultipartUploadResult', [
    element('Location', `https://${request.url.host}${request.url.pathname}`),
    element('Bucket', bucket.bucketName),
    element('Key', key),
    element('ETag', `"${object.eTag}"`),
    ...(checksum ? [element(`Checksum${checksum.algorithm}`, checksum.value), element('ChecksumType', checksum.type)] : []),
  ]);
  return object.versionId === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'x-amz-version-id': object.versionId } };
}

/** The parts that the client lists, which have to be those that came. */
function chosenParts(listed: readonly XmlNode[], parts: readonly PartRecord[], upload: UploadRecord): readonly PartRecord[] {
  if (listed.length === 0) {
    throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  }
  const numbers = listed.map((node) => Number(textOf(node, 'PartNumber')));
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
    throw new ServiceError('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
  }
  const byNumber = new Map(parts.map((part) => [part.number, part]));
  const chosen = listed.map((node, index) => {
    const part = byNumber.get(numbers[index] ?? 0);
    if (part && isSame(node, part, upload)) return part;
    throw new ServiceError(
      'InvalidPart',
      "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    );
  });
  if (chosen.slice(0, -1).some(({ segment }) => segment.size < LEAST)) {
    throw new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return chosen;
}

function isSame(node: XmlNode, part: PartRecord, upload: UploadRecord): boolean {
  const given = part.checksum && textOf(node, `Checksum${part.checksum.algorithm}`);
  const needed = upload.checksum?.type === 'COMPOSITE';
  return (
    textOf(node, 'ETag')?.replaceAll('"', '') === part.eTag &&
    (given === undefined ? !needed : given === part.checksum?.value)
  );
}

function checksumOf({ checksum }: UploadRecord, parts: readonly PartRecord[]): Checksum | undefined {
  if (!checksum) return undefined;
  const value = checksum.type === 'FULL_OBJECT' ? crc32Text(wholeCrc32(parts)) : composite(checksum.algorithm, parts);
  return { ...checksum, value };
}

/** The checksum of the parts' checksums. */
function composite(algorithm: Checksum['algorithm'], parts: readonly PartRecord[]): string {
  const values = parts.map(({ checksum }) => Buffer.from(checksum?.value ?? '', 'base64'));
  const digest = algorithm === 'CRC32' ? crc32Text(crc32(Buffer.concat(values))) : hash(algorithm, values).digest('base64');
  return `${digest}-${parts.length}`;
}

function wholeCrc32(parts: readonly PartRecord[]): number {
  return parts.reduce((crc, part) => joinCrc32(crc, part.crc32, part.segment.size), 0);
}

function checkDeclared({ request }: S3Call, upload: UploadRecord, parts: readonly PartRecord[], size: number): void {
  const declaredSize = headerOf(request, 'x-amz-mp-object-size');
  if (declaredSize !== undefined && Number(declaredSize) !== size) {
    throw new ServiceError('InvalidRequest', 'The provided x-amz-mp-object-size header value does not match what was computed.');
  }
  const declared = declaredChecksum(request);
  if (!declared) return;
  const type = headerOf(request, 'x-amz-checksum-type')?.toUpperCase() ?? upload.checksum?.type;
  const computed =
    type === 'FULL_OBJECT' && declared.algorithm === 'CRC32'
      ? crc32Text(wholeCrc32(parts))
      : composite(declared.algorithm, parts);
  if (declared.value !== computed) throw badDigest(declared.algorithm);
}

function md5(pieces: readonly Buffer[]): string {
  return hash('MD5', pieces).digest('hex');
}

function hash(algorithm: string, pieces: readonly Buffer[]): Hash {
  return pieces.reduce((sum, piece) => sum.update(piece), createHash(algorithm));
}
