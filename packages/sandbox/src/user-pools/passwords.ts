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
  const identity = pool.srpIdentity(user.username);
  const past = user.password ? [user.password.srp, ...user.passwordHistory] : user.passwordHistory;
  const remembered = past.slice(0, passwordPolicy.historySize);
  if (remembered.some((verifier) => isPassword(identity, verifier, password))) {
    throw new ServiceError('PasswordHistoryPolicyViolationException', 'Password has previously been used');
  }
  return {
    ...user,
    password: storePassword(identity, password, pool.clock.now()),
    passwordHistory: remembered,
  };
}
