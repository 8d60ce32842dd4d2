import { StorageError } from '../../errors/storage-error.ts';
import type { Checksum } from './checksum.ts';
import type { Owner, S3Call, S3Client } from './s3-client.ts';
import type { S3Bucket } from './s3-options.ts';
import { refusalName } from './s3-refusal.ts';
import { element, elementsOf, textOf } from './s3-xml.ts';
import { going } from './transfer.ts';

/** A part that S3 has. */
export interface SentPart {
  readonly number: number;
  readonly eTag: string;
  /** In bytes. */
  readonly size: number;
  /** As S3 writes it; `undefined` where the upload has no checksums. */
  readonly sum: string | undefined;
}

/** Where an upload in parts goes, and as whom. */
export interface UploadPlace {
  readonly client: S3Client;
  readonly bucket: S3Bucket;
  readonly key: string;
  readonly as: Owner;
  readonly checksum: Checksum | undefined;
}

/** So many bytes a server puts together in a millisecond, at its slowest. */
const BYTES_STORED = 20_000;

/** Begins an upload, and answers with its id. */
export async function beginUpload({ client, checksum, ...place }: UploadPlace, headers: Readonly<Record<string, string>>): Promise<string> {
  const { body } = await client.send({
    method: 'POST', ...place, query: { uploads: '' }, headers: { ...headers, ...checksum?.begin }, signal: going(), document: true,
  });
  return textOf(await body.text(), 'UploadId') ?? '';
}

/** What S3 has of an upload, page by page. */
export async function listedParts({ client, checksum, ...place }: UploadPlace, uploadId: string, signal: AbortSignal): Promise<readonly SentPart[]> {
  const parts: SentPart[] = [];
  let marker: string | undefined = '0';
  while (marker !== undefined) {
    const query: Record<string, string> = { uploadId, 'part-number-marker': marker };
    const { body } = await client.send({ method: 'GET', ...place, query, signal, document: true });
    const xml = await body.text();
    parts.push(...elementsOf(xml, 'Part').map((part) => partOf(part, checksum)));
    marker = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextPartNumberMarker') : undefined;
  }
  return parts;
}

const partOf = (xml: string, checksum: Checksum | undefined): SentPart => ({
  number: Number(textOf(xml, 'PartNumber')), eTag: textOf(xml, 'ETag') ?? '', size: Number(textOf(xml, 'Size')),
  sum: checksum && textOf(xml, checksum.element),
});

/** Parts by their numbers, as S3 wants them. */
export const inOrder = (parts: ReadonlyMap<number, SentPart>): readonly SentPart[] =>
  [...parts.values()].toSorted((one, other) => one.number - other.number);

/** Makes an object of the parts, and answers with its `ETag`. It cannot be taken back. */
export async function completeUpload(
  { client, checksum, ...place }: UploadPlace,
  { uploadId, size, preventOverwrite, parts }: {
    readonly uploadId: string; readonly size: number; readonly preventOverwrite: boolean; readonly parts: ReadonlyMap<number, SentPart>;
  },
): Promise<string | undefined> {
  const listed = inOrder(parts);
  const { body } = await client.send({
    method: 'POST',
    ...place,
    query: { uploadId },
    headers: {
      'content-type': 'application/xml',
      'x-amz-mp-object-size': String(size),
      ...checksum?.complete(listed),
      ...(preventOverwrite && { 'if-none-match': '*' }),
    },
    body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${listed.map(({ number, eTag, sum }) =>
      `<Part>${element('PartNumber', number)}${element('ETag', eTag)}${checksum && sum !== undefined ? element(checksum.element, sum) : ''}</Part>`).join('')}</CompleteMultipartUpload>`,
    signal: going(),
    document: true,
    patience: size / BYTES_STORED,
  });
  return textOf(await body.text(), 'ETag');
}

/** Ends an upload, so that none of its parts stays. One that is gone already is as good, and `false`. */
export async function abortUpload(
  { client, checksum: _, ...place }: UploadPlace, uploadId: string, { signal, asBefore }: Pick<S3Call, 'signal' | 'asBefore'>,
): Promise<boolean> {
  try {
    await client.send({ method: 'DELETE', ...place, query: { uploadId }, signal, asBefore });
    return true;
  } catch (cause) {
    const error = StorageError.from(cause);
    if (refusalName(error) !== 'NoSuchUpload') throw error;
    return false;
  }
}
