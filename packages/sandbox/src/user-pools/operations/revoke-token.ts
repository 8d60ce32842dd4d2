import { ServiceError } from '../../http/service-error.ts';
import type { ClientCall } from '../calls.ts';

/** A token that is not known is as good as revoked, and is told no more. */
export function revokeToken({ pool, input }: ClientCall): object {
  const token = input.text('Token');
  if (token.split('.').length === 3) {
    throw new ServiceError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
  }
  const session = pool.sessions.find(token);
  if (session) pool.sessions.revoke(session);
  return {};
}
