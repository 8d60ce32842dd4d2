import { randomUUID } from 'node:crypto';
import { NO_MFA, type User } from './user.ts';
import type { UserPool } from './user-pool.ts';

/** A user of whom nothing is known yet but a name and attributes. */
export function newUser(
  pool: UserPool,
  username: string | undefined,
  attributes: Readonly<Record<string, string>>,
): User {
  const sub = randomUUID();
  return {
    username: username === undefined ? sub : pool.settings.usernameCaseSensitive ? username : username.toLowerCase(),
    sub,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes,
    password: undefined,
    passwordHistory: [],
    groups: [],
    mfa: NO_MFA,
    createdAt: pool.clock.now(),
  };
}
