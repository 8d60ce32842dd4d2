import { StorageError } from '../../errors/storage-error.ts';
import type { Checksums } from '../../ports/checksums.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { ObjectPage, ObjectPlace, StorageBucket, StoragePort, StoredObject, UploadRequest } from '../../ports/storage.ts';
import { isOwnObject } from '../own-object.ts';
import { findBucket } from './address.ts';
import { headerText } from './object-headers.ts';
import { partSizeFor } from './parts.ts';
import { readToken } from './resume-token.ts';
import type { S3Client } from './s3-client.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { elementsOf, textOf } from './s3-xml.ts';

const EXPIRES_IN = 900;
const META = 'x-amz-meta-';

/** What can be asked about objects, and done to them, beside uploading. */
export type S3Objects = Pick<StoragePort, 'properties' | 'list' | 'url' | 'download' | 'remove' | 'holds'>;

export function createS3Objects(client: S3Client, { buckets, partSize }: S3StorageOptions, checksums: Checksums): S3Objects {
  const bucketOf = (bucket: StorageBucket | undefined) => findBucket(buckets, bucket);
  const at = ({ path, bucket }: ObjectPlace) => ({ bucket: bucketOf(bucket), key: path });
  const head = async (place: ObjectPlace, signal: AbortSignal) => {
    const query = { 'response-cache-control': 'no-store' };
    return storedObject(place.path, await client.send({ method: 'HEAD', ...at(place), query, signal }));
  };
  const remove = async (place: ObjectPlace, signal: AbortSignal) =>
    void (await client.send({ method: 'DELETE', ...at(place), signal }));

  return {
    properties: head,
    remove,
    async list({ prefix, bucket, pageSize = 1000, nextToken }, signal): Promise<ObjectPage> {
      const query = {
        'list-type': '2', 'encoding-type': 'url', prefix, 'max-keys': String(pageSize),
        ...(nextToken !== undefined && { 'continuation-token': nextToken }),
      };
      const answer = await client.send({ method: 'GET', bucket: bucketOf(bucket), key: '', query, signal, document: true });
      const xml = await answer.body.text();
      return { objects: elementsOf(xml, 'Contents').map(listedObject), nextToken: textOf(xml, 'NextContinuationToken') };
    },
    async url({ expiresIn = EXPIRES_IN, validate = false, ...place }, signal) {
      if (validate) await head(place, signal);
      const presigned = await client.presign(at(place), expiresIn);
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
    path: decodeURIComponent((textOf(xml, 'Key') ?? '').replaceAll('+', ' ')),
    size: size === undefined ? undefined : Number(size),
    eTag: textOf(xml, 'ETag'),
    contentType: undefined,
    lastModified: modified === undefined ? undefined : new Date(modified),
    metadata: {},
  };
}
