import { StorageError, type StorageErrorCode } from '../../errors/storage-error.ts';
import { nameOf } from './errors.ts';

/** What the names mean that aws-amplify and S3 give their errors. An answer without a body is named by its status. */
const NAMES: Readonly<Partial<Record<StorageErrorCode, string>>> = {
  access_denied: 'AccessDenied Forbidden 403 AllAccessDisabled AccountProblem',
  already_exists: 'PreconditionFailed ConditionalRequestConflict 412',
  cancelled: 'CanceledError AbortError StorageCanceledError',
  checksum_mismatch: 'BadDigest InvalidDigest XAmzContentChecksumMismatch',
  file_unreadable: 'NotReadableError',
  invalid_input:
    'InvalidStoragePathInput InvalidStorageOperationInput InvalidUploadSource InvalidArgument InvalidRequest KeyTooLongError '
    + 'MetadataTooLarge InvalidStorageOperationPrefixInput NoKey UrlExpirationMaxLimitExceed 400',
  network: 'NetworkError ERR_NETWORK ERR_ABORTED ECONNABORTED',
  not_configured:
    'NoBucket NoRegion NoSuchBucket InvalidStorageBucket PermanentRedirect AuthorizationHeaderMalformed NoAmplifyContextError',
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

/** Makes a {@link StorageError} of what aws-amplify threw, by its name alone. */
export function toStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = CODES.get(nameOf(cause)) ?? 'unknown';
  return new StorageError(code, { cause, hint: HINTS[code] });
}

const HINTS: Readonly<Partial<Record<StorageErrorCode, string>>> = {
  not_configured:
    '[foyer] Amplify has no bucket for this call, so nothing can be stored: call Amplify.configure(outputs) with a storage '
    + 'section first, or name one of its buckets.',
};
