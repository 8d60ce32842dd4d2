import type { ObjectHeaders, StorageBucket, UploadRequest } from '../../../ports/storage.ts';

/** From this size, in bytes, `uploadData` sends parts. It cannot be told otherwise. */
export const MULTIPART_FROM = 5 * 1024 * 1024;

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** aws-amplify tells an option that is there and empty from one that is left out. */
const given = <T extends object>(options: T): Partial<Given<T>> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Given<T>>;

export const bucketOption = (bucket: StorageBucket | undefined) => given({ bucket });

const headerOptions = ({ contentType, contentDisposition, contentEncoding, cacheControl, metadata }: ObjectHeaders) =>
  given({ contentType, contentDisposition, contentEncoding, cacheControl, metadata: metadata && { ...metadata } });

export const objectOptions = (request: UploadRequest) => ({
  ...headerOptions(request),
  ...bucketOption(request.bucket),
  ...(request.useAccelerateEndpoint && { useAccelerateEndpoint: true }),
  ...(request.checksum && { checksumAlgorithm: 'crc-32' as const }),
  ...(request.preventOverwrite && { preventOverwrite: true }),
});
