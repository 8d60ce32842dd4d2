import { ServiceError } from '../http/service-error.ts';
import type { ObjectRecord } from './bucket-records.ts';
import { headerOf, type S3Call } from './call.ts';

/** @throws {ServiceError} `PreconditionFailed`, where the request wants a new object and there is one. */
export function checkAbsent({ request, bucket, key }: S3Call): void {
  const condition = headerOf(request, 'if-none-match');
  if (condition === undefined) return;
  if (condition !== '*') throw new ServiceError('NotImplemented', 'A write takes no other If-None-Match than *.');
  if (bucket.object(key)) throw preconditionFailed('If-None-Match');
}

/** @throws {ServiceError} `PreconditionFailed`, or one of status 304 where the client has the object already. */
export function checkConditions({ request }: S3Call, object: ObjectRecord): void {
  const [match, noneMatch, since, unmodifiedSince] = [
    'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since',
  ].map((name) => headerOf(request, name));
  const second = Math.floor(object.lastModified / 1000) * 1000;
  if (match !== undefined && !names(match, object)) throw preconditionFailed('If-Match');
  if (match === undefined && unmodifiedSince !== undefined && second > Date.parse(unmodifiedSince)) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  const known = noneMatch === undefined ? since !== undefined && second <= Date.parse(since) : names(noneMatch, object);
  if (known) throw new ServiceError('NotModified', 'Not Modified', 304);
}

function names(condition: string, { eTag }: ObjectRecord): boolean {
  return condition === '*' || condition.split(',').some((tag) => tag.trim().replaceAll(/^W\/|"/g, '') === eTag);
}

function preconditionFailed(header: string): ServiceError {
  return new ServiceError('PreconditionFailed', `At least one of the pre-conditions you specified did not hold: ${header}`);
}
