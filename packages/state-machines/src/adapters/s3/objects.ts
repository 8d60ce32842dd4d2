import { StorageError } from '../../errors/storage-error.ts';
import type { Checksums } from '../../ports/checksums.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { ObjectPage, ObjectPlace, StorageBucket, StoragePort, StoredObject, UploadRequest } from '../../ports/storage.ts';
import { isOwnObject } from '../own-object.ts';
import { copySourceOf, findBucket } from './address.ts';
import { headerText } from './object-headers.ts';
import { partSizeFor } from './parts.ts';
import { readToken } from './resume-token.ts';
import type { S3Client } from './s3-client.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { elementsOf, textOf } from './s3-xml.ts';

const EXPIRES_IN = 900;
const META = 'x-amz-meta-';
/** S3 copies so much in one request, in bytes. */
const COPIED_AT_ONCE = 5 * 1024 ** 3;

/** What can be asked about objects, and done to them, beside uploading. */
export type S3Objects = Pick<StoragePort, 'properties' | 'list' | 'url' | 'download' | 'remove' | 'copy' | 'holds'>;

export function createS3Objects(client: S3Client, { buckets, partSize }: S3StorageOptions, checksums: Checksums): S3Objects {
  const bucketOf = (bucket: StorageBucket | undefined) => findBucket(buckets, bucket);
  const at = ({ path, bucket }: ObjectPlace) => ({ bucket: bucketOf(bucket), key: path });
  const head = async (place: ObjectPlace, signal: AbortSignal) => {
    const query = { 'response-cache-control': 'no-store' };
    return storedObject(place.path, await client.send({ method: 'HEAD', ...at(place), query, signal }));
  };
  const isThere = (place: ObjectPlace, signal: AbortSignal) =>
    head(place, signal).then(() => true, (error: unknown) => unlessMissing(StorageError.from(error)) ?? false);
  const remove = async (place: ObjectPlace, signal: AbortSignal) =>
    void (await client.send({ method: 'DELETE', ...at(place), signal }));

  return {
    properties: head,
    remove,
    async copy({ from, to, eTag, size, preventOverwrite = false }, signal) {
      if ((size ?? (await head(from, signal)).size ?? 0) > COPIED_AT_ONCE) {
        const { copyInParts } = await import('./copy-in-parts.ts');
        return copyInParts({ client, from: at(from), to: at(to), eTag, preventOverwrite }, signal);
      }
      const headers = {
        'x-amz-copy-source': copySourceOf(bucketOf(from.bucket), from.path),
        ...(eTag !== undefined && { 'x-amz-copy-source-if-match': eTag }),
        ...(preventOverwrite && { 'if-none-match': '*' }),
      };
      try {
        await client.send({ method: 'PUT', ...at(to), headers, signal, document: true });
      } catch (cause) {
        throw await refusedCopy(StorageError.from(cause), async () => preventOverwrite && (await isThere(to, signal)));
      }
    },
    async list({ prefix, bucket, pageSize = 1000, nextToken, delimiter }, signal): Promise<ObjectPage> {
      const query = {
        'list-type': '2', 'encoding-type': 'url', prefix, 'max-keys': String(pageSize),
        ...(nextToken !== undefined && { 'continuation-token': nextToken }),
        ...(delimiter !== undefined && { delimiter }),
      };
      const answer = await client.send({ method: 'GET', bucket: bucketOf(bucket), key: '', query, signal, document: true });
      const xml = await answer.body.text();
      return {
        objects: elementsOf(xml, 'Contents').map(listedObject),
        commonPrefixes: elementsOf(xml, 'CommonPrefixes').map((element) => keyIn(element, 'Prefix')),
        nextToken: textOf(xml, 'NextContinuationToken'),
      };
    },
    async url({ expiresIn = EXPIRES_IN, validate = false, contentDisposition, ...place }, signal) {
      if (validate) await head(place, signal);
      const query = contentDisposition === undefined ? {} : { 'response-content-disposition': contentDisposition };
      const presigned = await client.presign({ ...at(place), query }, expiresIn);
      if (signal.aborted) throw new StorageError('cancelled');
      return presigned;
    },
    download: async (place, signal) =>
      (await client.send({ method: 'GET', ...at(place), query: { 'response-cache-control': 'no-store' }, signal })).body,
    async holds(request: UploadRequest, signal): Promise<StoredObject | undefined> {
      const there = await head(request, signal).catch((error: unknown) => unlessMissing(StorageError.from(error)));
      if (!there) return undefined;
      const size = readToken(request.resume)?.partSize ?? partSizeFor(request.file.size, partSize);
      return (await isOwnObject(there, request, size, checksums, signal)) ? there : undefined;
    },
  };
}

/** S3 answers alike where the source is another one and where the destination is taken. */
async function refusedCopy(error: StorageError, isTaken: () => Promise<boolean>): Promise<StorageError> {
  if (error.code !== 'already_exists' || (await isTaken())) return error;
  return new StorageError('changed', { cause: error.cause });
}

/** A key, which lists write as in a URL. */
const keyIn = (xml: string, name: string) => decodeURIComponent((textOf(xml, name) ?? '').replaceAll('+', ' '));

function unlessMissing(error: StorageError): undefined {
  if (error.code !== 'not_found') throw error;
}

function storedObject(path: string, { header }: HttpAnswer): StoredObject {
  const [length, modified] = [header('content-length'), header('last-modified')];
  return {
    path,
    size: length === undefined ? undefined : Number(length),
    eTag: header('etag'),
    contentType: header('content-type'),
    lastModified: modified === undefined ? undefined : new Date(modified),
    metadata: metadataOf(header('access-control-expose-headers') ?? '', header),
  };
}

/** A page can read no header that it does not name, so those that S3 exposes are asked for by their names. */
function metadataOf(exposed: string, header: HttpAnswer['header']): Record<string, string> {
  const names = exposed.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name.startsWith(META));
  return Object.fromEntries(names.flatMap((name) => {
    const value = header(name);
    return value === undefined ? [] : [[name.slice(META.length), headerText(value)]];
  }));
}

function listedObject(xml: string): StoredObject {
  const [size, modified] = [textOf(xml, 'Size'), textOf(xml, 'LastModified')];
  return {
    path: keyIn(xml, 'Key'),
    size: size === undefined ? undefined : Number(size),
    eTag: textOf(xml, 'ETag'),
    contentType: undefined,
    lastModified: modified === undefined ? undefined : new Date(modified),
    metadata: {},
  };
}
