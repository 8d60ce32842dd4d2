import type { UploadRequest } from '../../ports/storage.ts';
import { headersOf } from './object-headers.ts';
import type { Owner, S3Client } from './s3-client.ts';
import type { S3Bucket } from './s3-options.ts';
import { element, elementsOf, textOf } from './s3-xml.ts';
import { going } from './transfer.ts';

/** A part that S3 has. */
export interface SentPart {
  readonly number: number;
  readonly eTag: string;
  /** In bytes. */
  readonly size: number;
  /** `undefined` where the upload has no checksums. */
  readonly crc32: number | undefined;
}

/** Where an upload in parts goes, and as whom. */
export interface UploadPlace {
  readonly client: S3Client;
  readonly bucket: S3Bucket;
  readonly key: string;
  readonly as: Owner;
}

/** So many bytes a server puts together in a millisecond, at its slowest. */
const BYTES_STORED = 20_000;

/** Begins an upload, and answers with its id. */
export async function beginUpload({ client, ...place }: UploadPlace, request: UploadRequest): Promise<string> {
  const checksums = request.checksum ? { 'x-amz-checksum-algorithm': 'CRC32', 'x-amz-checksum-type': 'FULL_OBJECT' } : {};
  const headers = { ...headersOf(request), ...checksums };
  const { body } = await client.send({ method: 'POST', ...place, query: { uploads: '' }, headers, signal: going(), document: true });
  return textOf(await body.text(), 'UploadId') ?? '';
}

/** What S3 has of an upload, page by page. */
export async function listedParts({ client, ...place }: UploadPlace, uploadId: string, signal: AbortSignal): Promise<readonly SentPart[]> {
  const parts: SentPart[] = [];
  let marker: string | undefined = '0';
  while (marker !== undefined) {
    const query: Record<string, string> = { uploadId, 'part-number-marker': marker };
    const { body } = await client.send({ method: 'GET', ...place, query, signal, document: true });
    const xml = await body.text();
    parts.push(...elementsOf(xml, 'Part').map(partOf));
    marker = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextPartNumberMarker') : undefined;
  }
  return parts;
}

function partOf(xml: string): SentPart {
  const sum = textOf(xml, 'ChecksumCRC32');
  return {
    number: Number(textOf(xml, 'PartNumber')), eTag: textOf(xml, 'ETag') ?? '', size: Number(textOf(xml, 'Size')),
    crc32: sum === undefined ? undefined : readCrc32(sum),
  };
}

const readCrc32 = (text: string): number => [...atob(text)].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0);

/** Makes an object of the parts, and answers with its `ETag`. It cannot be taken back. */
export async function completeUpload(
  { client, ...place }: UploadPlace,
  { uploadId, request, parts, sum }: { readonly uploadId: string; readonly request: UploadRequest; readonly parts: ReadonlyMap<number, SentPart>; readonly sum: string | undefined },
): Promise<string | undefined> {
  const listed = [...parts.values()].toSorted((one, other) => one.number - other.number);
  const { body } = await client.send({
    method: 'POST',
    ...place,
    query: { uploadId },
    headers: {
      'content-type': 'application/xml',
      'x-amz-mp-object-size': String(request.file.size),
      ...(sum !== undefined && { 'x-amz-checksum-crc32': sum, 'x-amz-checksum-type': 'FULL_OBJECT' }),
      ...(request.preventOverwrite && { 'if-none-match': '*' }),
    },
    body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${listed.map(({ number, eTag }) =>
      `<Part>${element('PartNumber', number)}${element('ETag', eTag)}</Part>`).join('')}</CompleteMultipartUpload>`,
    signal: going(),
    document: true,
    patience: request.file.size / BYTES_STORED,
  });
  return textOf(await body.text(), 'ETag');
}
