import type { Clock } from '../clock.ts';
import type { SandboxReply } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Service } from '../http/service.ts';
import type { Identities } from '../identity-pools/identities.ts';
import { addressOf, keyOf } from './address.ts';
import { authenticate } from './auth/authenticate.ts';
import type { Buckets } from './buckets.ts';
import { operationName } from './operation-name.ts';
import { operations } from './operations/index.ts';
import { refuse } from './refuse.ts';

export interface S3Surroundings {
  readonly buckets: Buckets;
  identityPools(): readonly Identities[];
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** S3, for the identities of the sandbox's identity pools. */
export function s3Service({ buckets, identityPools, clock, log }: S3Surroundings): Service {
  const dated = (reply: SandboxReply): SandboxReply => ({
    ...reply,
    headers: { ...reply.headers, date: new Date(clock.now()).toUTCString(), 'access-control-expose-headers': EXPOSED },
  });
  return {
    name: 's3',
    operationOf(request) {
      const address = addressOf(request.url);
      return address && operationName(request, address.rawKey !== '');
    },
    async handle(request, operation, note) {
      const address = addressOf(request.url);
      const run = operations.get(operation);
      if (!address || !run) {
        log(`s3: the operation ${operation} is not built into the sandbox`);
        throw new ServiceError('NotImplemented', `The sandbox's S3 has no operation ${operation}.`);
      }
      const key = keyOf(address.rawKey);
      note.detail = key === '' ? address.bucket : `${address.bucket}/${key}`;
      const caller = authenticate(request, identityPools(), clock);
      const call = {
        request,
        caller,
        bucket: buckets.onWire(address.bucket),
        key,
        query: request.url.searchParams,
        findBucket: (name: string) => buckets.onWire(name),
      };
      return dated(await run(call));
    },
    refuse: (error) => dated(refuse(error, clock)),
  };
}

/**
 * What `@aws-amplify/backend-storage` 1.6 lets a page read of its buckets' answers, beside what every page may read of any,
 * as `Content-Type` and `Last-Modified`: no metadata, and no `Date`.
 */
const EXPOSED = 'x-amz-server-side-encryption, x-amz-request-id, x-amz-id-2, ETag';
