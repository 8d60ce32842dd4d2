import type { StorageErrorCode } from '../errors/storage-error.ts';

/** What the names mean that S3 and its clients give their errors. An answer without a body is named by its status. */
const NAMES: Readonly<Partial<Record<StorageErrorCode, string>>> = {
  access_denied: 'AccessDenied Forbidden 403 AllAccessDisabled AccountProblem',
  already_exists: 'PreconditionFailed ConditionalRequestConflict 412',
  cancelled: 'CanceledError AbortError StorageCanceledError',
  checksum_mismatch: 'BadDigest InvalidDigest XAmzContentChecksumMismatch XAmzContentSHA256Mismatch',
  file_unreadable: 'NotReadableError',
  invalid_input:
    'InvalidStoragePathInput InvalidStorageOperationInput InvalidUploadSource InvalidArgument InvalidRequest KeyTooLongError '
    + 'MetadataTooLarge InvalidStorageOperationPrefixInput NoKey UrlExpirationMaxLimitExceed InvalidURI 400',
  network: 'NetworkError ERR_NETWORK ERR_ABORTED ECONNABORTED IncompleteBody',
  not_configured:
    'NoBucket NoRegion NoSuchBucket InvalidStorageBucket PermanentRedirect AuthorizationHeaderMalformed NoAmplifyContextError '
    + 'InvalidBucketName 301',
  not_found: 'NotFound NoSuchKey 404',
  not_signed_in: 'NoCredentials NoIdentityId NotAuthorizedException InvalidIdentityPoolConfigurationException UserUnAuthenticatedException',
  service_unavailable: 'InternalError ServiceUnavailable OperationAborted 500 502 503 504 NoSuchUpload InvalidPart InvalidPartOrder',
  session_expired: 'ExpiredToken InvalidToken TokenRefreshRequired InvalidAccessKeyId RequestTimeTooSkewed RequestExpired',
  stalled: 'RequestTimeout 408',
  throttled: 'SlowDown TooManyRequestsException ThrottlingException Throttling RequestLimitExceeded 429',
  too_large: 'EntityTooLarge ObjectIsTooLarge MaxMessageLengthExceeded 413',
};

const CODES = new Map(
  (Object.keys(NAMES) as StorageErrorCode[]).flatMap((code) => (NAMES[code] ?? '').split(' ').map((name) => [name, code])),
);

/** The code of an error of this name; `unknown` for a name that means nothing here. */
export const storageErrorCode = (name: string): StorageErrorCode => CODES.get(name) ?? 'unknown';
