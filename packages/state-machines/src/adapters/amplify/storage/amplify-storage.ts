import { fetchAuthSession } from 'aws-amplify/auth';
import { getProperties, getUrl, list } from 'aws-amplify/storage';
import { StorageError } from '../../../errors/storage-error.ts';
import { whereNotLoaded } from '../../../errors/where-not-loaded.ts';
import type { ObjectPlace, StoragePort, StoredObject } from '../../../ports/storage.ts';
import { abortable } from '../../abortable.ts';
import { startLater } from '../../start-later.ts';
import { createPersonEvents } from '../auth/person-events.ts';
import { s3Transport, sessionS3 } from './s3-transport.ts';
import { toStorageError } from './storage-errors.ts';
import { bucketOption, MULTIPART_FROM } from './storage-options.ts';

/** `uploadData` sends so many parts of a file at a time. */
const PARTS_AT_A_TIME = 4;
/** It forgets an upload after so long. */
const REMEMBERED = 60 * 60 * 1000;
const EXPIRES_IN = 900;

/** How files travel to the app's bucket. */
export interface AmplifyStorageOptions {
  /** How files are sent: by Foyer's own S3 client, or by aws-amplify's `uploadData`. @default 's3' */
  readonly transport?: 's3' | 'uploadData' | undefined;
  /** Of the transport `s3`: in bytes, from 5 MiB on. @default 5 MiB */
  readonly partSize?: number | undefined;
  /** Of the transport `s3`: how many parts of a file are sent at a time. @default 4 */
  readonly partConcurrency?: number | undefined;
  /** Of the transport `s3`. @default 'CRC32' */
  readonly checksumAlgorithm?: 'CRC32' | 'SHA256' | undefined;
}

/** A storage on `aws-amplify/storage`, for the app that called `Amplify.configure`. */
export function createAmplifyStorage({ transport = 's3', ...parts }: AmplifyStorageOptions = {}): StoragePort {
  const person = createPersonEvents();
  const s3 = sessionS3(parts, person.watchIdentity);
  return {
    ...amplifyStorage(s3),
    ...person,
    ...(transport === 's3' && s3Transport(s3, parts)),
  };
}

/**
 * Two calls are made past aws-amplify: its `remove` takes `a` for the folder `a/` where there is one, and then deletes
 * what is in that; its `copy` cannot say a name that is not ASCII, and overwrites.
 */
function amplifyStorage(s3: () => Promise<StoragePort>): Omit<StoragePort, 'watchIdentity'> {
  const remove: StoragePort['remove'] = async (place, signal) => (await s3()).remove(place, signal);
  return {
    capabilities: {
      resumableFrom: MULTIPART_FROM, resumableFor: REMEMBERED, abortsAfterError: false, partControl: false, workerChecksum: false,
    },
    identity: (signal) => call(signal, async () => (await fetchAuthSession()).identityId),
    upload: (request, watch) => startLater(byUploadData().then(({ startAmplifyUpload }) => () => startAmplifyUpload(request, watch, remove))),
    requestsFor: (size) => (size > MULTIPART_FROM ? PARTS_AT_A_TIME : 1),
    discard: (request, signal) => call(signal, async () => (await byUploadData()).discardUpload(request, signal, propertiesOf, remove)),
    holds: (request, signal) => call(signal, async () => (await byUploadData()).ownObject(request, signal, propertiesOf)),
    properties: (place, signal) => call(signal, () => propertiesOf(place)),
    list: ({ prefix, bucket, pageSize, nextToken, delimiter }, signal) => call(signal, async () => {
      const options = {
        ...bucketOption(bucket),
        ...(pageSize !== undefined && { pageSize }),
        ...(nextToken !== undefined && { nextToken }),
        ...(delimiter !== undefined && { subpathStrategy: { strategy: 'exclude' as const, delimiter } }),
      };
      const page = await list({ path: prefix, options });
      return { objects: page.items.map(storedObject), commonPrefixes: page.excludedSubpaths ?? [], nextToken: page.nextToken };
    }),
    url: ({ path, bucket, expiresIn = EXPIRES_IN, validate = false, contentDisposition }, signal) => call(signal, () =>
      getUrl({
        path,
        options: { ...bucketOption(bucket), expiresIn, validateObjectExistence: validate, ...(contentDisposition !== undefined && { contentDisposition }) },
      })),
    download: (place, signal) => call(signal, async () => (await byDownload()).downloadObject(place, signal)),
    remove,
    bucketName: async (bucket) => (await s3()).bucketName?.(bucket),
    copy: async (request, signal) => (await s3()).copy(request, signal),
  };
}

/** Loaded with the first upload that goes so. */
const byUploadData = () => import('./by-upload-data.ts').catch(whereNotLoaded);
/** Loaded with the first download. */
const byDownload = () => import('./download.ts').catch(whereNotLoaded);

/** aws-amplify gives no time to what it asks, and takes no signal: a connection may say nothing for minutes. */
const call = <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> =>
  abortable(signal, async () => {
    try {
      return await run();
    } catch (error) {
      throw toStorageError(error);
    }
  }, () => new StorageError('cancelled'));

const propertiesOf = async ({ path, bucket }: ObjectPlace): Promise<StoredObject> =>
  storedObject(await getProperties({ path, options: bucketOption(bucket) }));

const storedObject = (item: {
  path: string; size?: number; eTag?: string; contentType?: string; lastModified?: Date; metadata?: Record<string, string>;
}): StoredObject => ({
  path: item.path, size: item.size, eTag: item.eTag, contentType: item.contentType, lastModified: item.lastModified,
  metadata: item.metadata ?? {},
});
