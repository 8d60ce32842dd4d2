export type * from '../../ports/checksums.ts';
export type * from '../../ports/http.ts';
export { createS3Storage } from './s3-storage.ts';
export type { ChecksumAlgorithm, S3Bucket, S3Credentials, S3StorageOptions } from './s3-options.ts';
