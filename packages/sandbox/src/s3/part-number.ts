import { ServiceError } from '../http/service-error.ts';
import type { S3Call } from './call.ts';

/** Which part of an upload a request brings. @throws {ServiceError} `InvalidArgument` */
export function partNumberOf({ query }: S3Call): number {
  const text = query.get('partNumber') ?? '';
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 10_000) return number;
  throw new ServiceError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
}
