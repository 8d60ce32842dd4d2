import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { SandboxReply } from '../http/route.ts';
import type { ServiceError } from '../http/service-error.ts';
import { element, errorDocument } from './xml.ts';

const STATUSES: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  PreconditionFailed: 412,
  InvalidRange: 416,
  InternalError: 500,
  NotImplemented: 501,
  ServiceUnavailable: 503,
  SlowDown: 503,
};

/** What faults and failures of the sandbox are called by S3. */
const NAMES: Readonly<Record<string, string>> = {
  TooManyRequestsException: 'SlowDown',
  InternalErrorException: 'InternalError',
};

const MESSAGES: Readonly<Record<string, string>> = {
  SlowDown: 'Please reduce your request rate.',
  InternalError: 'We encountered an internal error. Please try again.',
};

/** An error as S3 writes it. */
export function refuse(error: ServiceError, clock: Clock): SandboxReply {
  const name = NAMES[error.name] ?? error.name;
  const status = error.status === 400 ? (STATUSES[name] ?? 400) : error.status;
  if (status === 304) return { status };
  return {
    status,
    ...errorDocument([
      element('Code', name),
      element('Message', NAMES[error.name] === undefined ? error.message : (MESSAGES[name] ?? error.message)),
      // By this the client sets its clock, as a page may not read the header `Date`.
      element('ServerTime', name === 'RequestTimeTooSkewed' ? new Date(clock.now()).toISOString() : undefined),
      element('RequestId', randomUUID()),
    ]),
  };
}
