import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { StorageError } from '../../../errors/storage-error.ts';
import type { StoragePort } from '../../../ports/storage.ts';
import { prefetch } from '../../../prefetch.ts';
import { s3Capabilities } from '../../s3/capabilities.ts';
import type { S3Bucket, S3StorageOptions } from '../../s3/s3-options.ts';
import { startLater } from '../../start-later.ts';
import { toStorageError } from './storage-errors.ts';

type PartOptions = Pick<S3StorageOptions, 'partSize' | 'partConcurrency' | 'checksumAlgorithm'>;

/** The own S3 client as the session's identity, which is loaded with the first call that needs it. */
export function sessionS3(options: PartOptions, watchIdentity?: StoragePort['watchIdentity']): () => Promise<StoragePort> {
  let loaded: Promise<StoragePort> | undefined;
  const load = async (): Promise<StoragePort> => {
    const { createS3Storage } = await import('../../s3/s3-storage.ts');
    return createS3Storage({ ...options, watchIdentity, credentials: sessionCredentials, buckets: configuredBuckets });
  };
  return () => (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw new StorageError('network', { cause: error });
  }));
}

/** The uploads of a storage by the own S3 client. */
export function s3Transport(
  storage: () => Promise<StoragePort>,
  options: PartOptions,
): Pick<StoragePort, 'capabilities' | 'requestsFor' | 'warmUp' | 'upload' | 'discard' | 'holds'> {
  return {
    ...s3Capabilities(options),
    warmUp: (next) => prefetch(async () => (await storage()).warmUp?.(next)),
    upload: (request, watch) => startLater(storage().then((s3) => () => s3.upload(request, watch))),
    discard: async (request, signal) => (await storage()).discard(request, signal),
    holds: async (request, signal) => (await storage()).holds(request, signal),
  };
}

const sessionCredentials: S3StorageOptions['credentials'] = async ({ refresh }) => {
  try {
    const { credentials, identityId } = await fetchAuthSession({ forceRefresh: refresh });
    return credentials && { ...credentials, identityId };
  } catch (error) {
    throw toStorageError(error);
  }
};

/** Those of `Amplify.configure`, the default one first. */
function configuredBuckets(): Readonly<Record<string, S3Bucket>> {
  const { bucket, region, buckets = {} } = Amplify.getConfig().Storage?.S3 ?? {};
  const named = Object.entries(buckets).map(([name, { bucketName, region: where }]): [string, S3Bucket] => [name, { bucketName, region: where }]);
  const first: [string, S3Bucket][] = bucket && region ? [named.find(([, { bucketName }]) => bucketName === bucket) ?? [bucket, { bucketName: bucket, region }]] : [];
  return Object.fromEntries([...first, ...named]);
}
