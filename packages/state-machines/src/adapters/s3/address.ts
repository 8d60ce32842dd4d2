import { StorageError } from '../../errors/storage-error.ts';
import type { StorageBucket, UploadRequest } from '../../ports/storage.ts';
import type { S3Bucket, S3StorageOptions, S3Way } from './s3-options.ts';

const configured = (given: S3StorageOptions['buckets']) => (typeof given === 'function' ? given() : given);

/** The bucket that a call means, where there is one. */
export function bucketAt(given: S3StorageOptions['buckets'], bucket: StorageBucket | undefined): S3Bucket | undefined {
  if (typeof bucket === 'object') return bucket;
  const buckets = configured(given);
  return bucket === undefined ? Object.values(buckets)[0] : buckets[bucket];
}

/** The bucket that a call means. @throws {StorageError} `not_configured` */
export function findBucket(given: S3StorageOptions['buckets'], bucket: StorageBucket | undefined): S3Bucket {
  const found = bucketAt(given, bucket);
  if (found) return found;
  const known = Object.keys(configured(given)).join(', ') || 'none at all';
  throw new StorageError('not_configured', {
    hint: `[foyer] There is no bucket ${String(bucket ?? 'to be the default')}, so nothing can be stored: the storage has ${known}.`,
  });
}

/** The bucket of an upload, and the way that its bytes go. @throws {StorageError} `not_configured`, `invalid_input` */
export function wayOf(given: S3StorageOptions['buckets'], { bucket, useAccelerateEndpoint }: UploadRequest): S3Way {
  const found = findBucket(given, bucket);
  if (!useAccelerateEndpoint || found.endpoint !== undefined) return found;
  if (!found.bucketName.includes('.')) return { ...found, accelerated: true };
  throw new StorageError('invalid_input', {
    hint: `[foyer] S3 accelerates no bucket with a dot in its name, so nothing was sent: leave useAccelerateEndpoint out for ${found.bucketName}.`,
  });
}

/** The address of an object, or of its bucket where `key` is empty. @throws {StorageError} `invalid_input` */
export function urlOf({ bucketName, region, endpoint, accelerated }: S3Way, key: string, query: Readonly<Record<string, string>>): URL {
  if (key.split('/').some((step) => step === '.' || step === '..')) {
    throw new StorageError('invalid_input', { hint: `[foyer] The path ${key} has a step . or .., which a URL cannot say: leave it out.` });
  }
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const inPath = endpoint !== undefined || bucketName.includes('.');
  const base = endpoint?.replace(/\/$/, '') ?? `https://${inPath ? '' : `${bucketName}.`}${accelerated ? 's3-accelerate' : `s3.${region}`}.${suffix}`;
  const url = new URL(`${base}${inPath ? `/${bucketName}` : ''}/${key.split('/').map(encoded).join('/')}`);
  url.search = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  return url;
}

/** Where an object is copied from, as a header says it. */
export const copySourceOf = ({ bucketName }: S3Bucket, key: string): string => `${bucketName}/${key.split('/').map(encoded).join('/')}`;

/** As signatures want it. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
