import { ServiceError } from '../http/service-error.ts';
import { isPassword, requirePolicy, storePassword } from './password.ts';
import type { User } from './user.ts';
import type { UserPool } from './user-pool.ts';

/**
 * A user with a new password; the caller saves it.
 * @throws {ServiceError} where the policy, or the history, refuses it.
 */
export function withPassword(pool: UserPool, user: User, password: string): User {
  const { passwordPolicy } = pool.settings;
  requirePolicy(passwordPolicy, password);
  const past = user.password ? [user.password.hash, ...user.passwordHistory] : user.passwordHistory;
  const remembered = past.slice(0, passwordPolicy.historySize);
  if (remembered.some((hash) => isPassword(hash, password))) {
    throw new ServiceError('PasswordHistoryPolicyViolationException', 'Password has previously been used');
  }
  return {
    ...user,
    password: storePassword(pool.srpIdentity(user.username), password, pool.clock.now()),
    passwordHistory: remembered,
  };
}
