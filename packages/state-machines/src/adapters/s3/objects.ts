import { StorageError } from '../../errors/storage-error.ts';
import { whereNotLoaded } from '../../errors/where-not-loaded.ts';
import type { Checksums } from '../../ports/checksums.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { ObjectPage, ObjectPlace, StorageBucket, StoragePort, StoredObject, UploadRequest } from '../../ports/storage.ts';
import { isOwnObject } from '../own-object.ts';
import { findBucket } from './address.ts';
import { copyObject } from './copy-object.ts';
import { headerText, META } from './object-headers.ts';
import { partSizeFor } from './parts.ts';
import { readToken } from './resume-token.ts';
import type { S3Client } from './s3-client.ts';
import type { S3StorageOptions } from './s3-options.ts';
import { elementsOf, textOf } from './s3-xml.ts';

const EXPIRES_IN = 900;
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
  const remove = async (place: ObjectPlace, signal: AbortSignal) =>
    void (await client.send({ method: 'DELETE', ...at(place), signal }));

  return {
    properties: head,
    remove,
    async copy({ from, to, eTag, size: given, preventOverwrite = false, onResumable }, signal) {
      const size = given ?? (await head(from, signal)).size ?? 0;
      const places = { client, from: at(from), to: at(to), eTag, preventOverwrite };
      if (size <= COPIED_AT_ONCE) {
        const there = () => head(to, signal).catch((error: unknown) => unlessMissing(StorageError.from(error)));
        return copyObject({ ...places, size, there }, signal);
      }
      const { copyInParts } = await import('./copy-in-parts.ts').catch(whereNotLoaded);
      signal.throwIfAborted();
      const copy = copyInParts({ ...places, md5: checksums.md5 });
      onResumable?.(copy);
      try {
        await copy.resume(signal);
      } catch (cause) {
        // The failure is what counts.
        if (!onResumable) await copy.discard().catch(StorageError.from);
        throw cause;
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
      await client.agreeOnTime(at(place));
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
      return (await isOwnObject(there, request, size, checksums, signal, () => client.clockAhead({ ...at(request), signal }))) ? there : undefined;
    },
  };
}

/** A key, which lists write as in a URL. */
const keyIn = (xml: string, name: string) => decodeURIComponent((textOf(xml, name) ?? '').replaceAll('+', ' '));

function unlessMissing(error: StorageError): undefined {
  if (error.code !== 'not_found') throw error;
}

function storedObject(path: string, { header, headerNames }: HttpAnswer): StoredObject {
  const [length, modified] = [header('content-length'), header('last-modified')];
  return {
    path,
    size: length === undefined ? undefined : Number(length),
    eTag: header('etag'),
    contentType: header('content-type'),
    lastModified: modified === undefined ? undefined : new Date(modified),
    metadata: Object.fromEntries(headerNames
      .filter((name) => name.startsWith(META))
      .map((name) => [name.slice(META.length), headerText(header(name) ?? '')])),
  };
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
