import { ServiceError } from '../http/service-error.ts';
import type { UserPool } from './user-pool.ts';

/** @throws {ServiceError} `SoftwareTokenMFANotFoundException` where the pool knows no authenticator apps. */
export function requireTotpPool(pool: UserPool): void {
  const { mode, methods } = pool.settings.mfa;
  if (mode !== 'OFF' && methods.includes('TOTP')) return;
  throw new ServiceError(
    'SoftwareTokenMFANotFoundException',
    'Software Token MFA has not been enabled for the userPool.',
  );
}
