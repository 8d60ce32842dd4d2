import { isPassword } from './password.ts';
import { refusals } from './refusals.ts';
import type { User } from './user.ts';
import type { UserPool } from './user-pool.ts';

/** @throws {ServiceError} `NotAuthorizedException` where it is wrong, or wrong ones have locked the user for a while. */
export function requirePassword(pool: UserPool, username: string, user: User | undefined, password: string): void {
  const counter = `password/${username}`;
  if (pool.attempts.isLocked(counter)) throw refusals.tooManyPasswords();
  if (!user?.password || !isPassword(pool.srpIdentity(user.username), user.password.srp, password)) {
    pool.attempts.fail(counter, pool.settings.limits.passwordAttempts);
    throw refusals.wrongCredentials();
  }
  pool.attempts.succeed(counter);
}
