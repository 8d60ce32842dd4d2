import { ServiceError } from '../http/service-error.ts';
import type { UserPool } from './user-pool.ts';

/** @throws {ServiceError} `WebAuthnNotEnabledException` where the pool takes no passkeys. */
export function requirePasskeyPool(pool: UserPool): void {
  if (pool.settings.firstFactors.includes('WEB_AUTHN')) return;
  throw new ServiceError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for this user pool.');
}
