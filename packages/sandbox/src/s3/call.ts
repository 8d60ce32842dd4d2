import type { SandboxReply, SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { isAllowed, type S3Access } from './auth/access.ts';
import type { Caller } from './auth/caller.ts';
import type { ObjectRecord } from './bucket-records.ts';
import type { Bucket } from './bucket.ts';

/** One request to S3, whose caller is known. */
export interface S3Call {
  readonly request: SandboxRequest;
  readonly caller: Caller;
  readonly bucket: Bucket;
  /** Empty where the bucket itself is meant. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** Another bucket, by its name on the wire. */
  findBucket(bucketName: string): Bucket;
}

export type S3Operation = (call: S3Call) => SandboxReply | Promise<SandboxReply>;

const IAM_ACTIONS: Readonly<Record<S3Access, string>> = {
  get: 's3:GetObject',
  list: 's3:ListBucket',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
};

/** @throws {ServiceError} `AccessDenied`, where the rules of the bucket do not let the caller do it. */
export function demand(call: S3Call, access: S3Access, key = call.key, bucket = call.bucket): void {
  if (isAllowed(bucket.access, call.caller, access, key)) return;
  throw accessDenied(call.caller, IAM_ACTIONS[access], bucket.bucketName, key);
}

/**
 * The object of this key. Who may not list is not told that there is none.
 * @throws {ServiceError} `NoSuchKey` or `AccessDenied`
 */
export function findObject({ caller, ...call }: S3Call, key = call.key, bucket = call.bucket): ObjectRecord {
  const object = bucket.object(key);
  if (object) return object;
  if (isAllowed(bucket.access, caller, 'list', key)) throw new ServiceError('NoSuchKey', 'The specified key does not exist.');
  throw accessDenied(caller, IAM_ACTIONS.list, bucket.bucketName, key);
}

function accessDenied({ role }: Caller, action: string, bucketName: string, key: string): ServiceError {
  const name = role.kind === 'group' ? `${role.group}GroupRole` : role.kind === 'guest' ? 'unauthRole' : 'authRole';
  return new ServiceError(
    'AccessDenied',
    `User: arn:aws:sts::000000000000:assumed-role/${name}/CognitoIdentityCredentials is not authorized to perform: ` +
      `${action} on resource: "arn:aws:s3:::${bucketName}/${key}" because no identity-based policy allows the ${action} action`,
    403,
  );
}

/** The value of a header that comes once. */
export function headerOf({ headers }: SandboxRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
