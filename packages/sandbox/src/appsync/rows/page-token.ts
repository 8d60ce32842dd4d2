import { ApiError } from '../api-error.ts';
import type { Row } from './row.ts';

/** Where a page ended: at a position of the table, or after a row of a sorted list. */
export type PageEnd = { readonly position: number } | { readonly position: number; readonly keys: Row };

export function pageToken(end: PageEnd | undefined): string | null {
  return end ? Buffer.from(JSON.stringify(end)).toString('base64url') : null;
}

/** @throws {ApiError} where the token was not made by {@link pageToken}. */
export function readPageToken(token: unknown): PageEnd | undefined {
  if (token === null || token === undefined) return undefined;
  const end = parse(Buffer.from(String(token), 'base64url').toString('utf8'));
  if (typeof end === 'object' && end !== null && 'position' in end && typeof end.position === 'number') {
    const { position } = end;
    return 'keys' in end && typeof end.keys === 'object' ? { position, keys: { ...end.keys } } : { position };
  }
  throw new ApiError('DynamoDB:DynamoDbException', 'Invalid pagination token given.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
