import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StoragePathRules } from '../amplify/define-storage.ts';
import { REGION } from '../pool-ids.ts';
import type { ObjectRecord } from './bucket-records.ts';
import type { Bucket } from './bucket.ts';
import type { Buckets } from './buckets.ts';
import { receiveFile } from './files/receive-file.ts';

/** An object of a bucket, as a test sees it. */
export interface BucketObject {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** Without quotes. */
  readonly eTag: string;
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  /** As it was stored with: `cache-control` and the like, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksum: string | undefined;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

/** An upload in parts that was neither completed nor aborted. */
export interface BucketUpload {
  readonly uploadId: string;
  readonly key: string;
  /** How many parts are there. */
  readonly parts: number;
  /** What the parts hold, in bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly initiated: number;
}

/** A bucket of a running sandbox, seen by its administrator: rules do not hold here. */
export interface SandboxBucket {
  readonly name: string;
  readonly bucketName: string;
  readonly region: string;
  readonly isDefault: boolean;
  readonly access: readonly StoragePathRules[];
  /** Those whose keys begin so, in the order of their keys. @default all */
  objects(prefix?: string): readonly BucketObject[];
  /** Uploads in parts that nobody completed or aborted. */
  uploads(): readonly BucketUpload[];
  /** The bytes of an object, as a stream. @throws where there is none. */
  read(key: string): Readable;
  /** SHA-256 of an object's bytes, in hexadecimal digits. @throws where there is none. */
  sha256(key: string): Promise<string>;
  put(
    key: string,
    body: string | Uint8Array,
    details?: { readonly headers?: Readonly<Record<string, string>>; readonly metadata?: Readonly<Record<string, string>> },
  ): Promise<BucketObject>;
  remove(key: string): void;
  /** Takes away all objects and uploads. */
  clear(): void;
}

/** By name. */
export function sandboxBuckets(buckets: Buckets): Readonly<Record<string, SandboxBucket>> {
  return Object.fromEntries(buckets.list().map((bucket) => [bucket.name, sandboxBucket(bucket)]));
}

/** @throws where there is none of this name, or none at all. */
export function findSandboxBucket(buckets: Buckets, name?: string): SandboxBucket {
  const found = buckets.list().find((bucket) => (name === undefined ? bucket.isDefault : bucket.name === name));
  if (found) return sandboxBucket(found);
  const names = buckets.list().map((bucket) => bucket.name);
  throw new Error(`[foyer] The sandbox has no bucket ${name ?? 'at all'}: it has ${names.join(', ') || 'none'}.`);
}

function sandboxBucket(bucket: Bucket): SandboxBucket {
  const read = (key: string) => {
    const object = bucket.object(key);
    if (!object) throw new Error(`[foyer] The bucket ${bucket.name} has no object ${key}, so there is nothing to read: put it first.`);
    return Readable.from(bucket.files.read(object.segments, 0, object.size), { objectMode: false });
  };
  return {
    name: bucket.name,
    bucketName: bucket.bucketName,
    region: REGION,
    get isDefault() {
      return bucket.isDefault;
    },
    get access() {
      return bucket.access;
    },
    objects: (prefix = '') => bucket.objects(prefix, '', -1).map(asBucketObject),
    uploads: () =>
      bucket.uploads().map(({ uploadId, key, initiated }) => {
        const parts = bucket.parts(uploadId);
        return { uploadId, key, initiated, parts: parts.length, size: parts.reduce((sum, { segment }) => sum + segment.size, 0) };
      }),
    read,
    async sha256(key) {
      const hash = createHash('sha256');
      for await (const chunk of read(key)) hash.update(chunk as Buffer);
      return hash.digest('hex');
    },
    async put(key, body, { headers = {}, metadata = {} } = {}) {
      const file = bucket.files.newName();
      const { size, md5 } = await receiveFile(Readable.from([Buffer.from(body)]), bucket.files.pathOf(file), { sha256: false, sha1: false });
      return asBucketObject(
        bucket.putObject({
          key,
          size,
          eTag: md5.toString('hex'),
          headers: { 'content-type': 'binary/octet-stream', ...headers },
          metadata,
          checksum: undefined,
          segments: [{ file, size }],
        }),
      );
    },
    remove: (key) => bucket.removeObject(key),
    clear: () => bucket.clear(),
  };
}

function asBucketObject({ key, size, eTag, headers, metadata, checksum, lastModified }: ObjectRecord): BucketObject {
  return { key, size, eTag, contentType: headers['content-type'], metadata, headers, checksum: checksum?.value, lastModified };
}
