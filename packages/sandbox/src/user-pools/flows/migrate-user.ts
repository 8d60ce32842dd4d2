import { isEmail, isPhoneNumber } from '../attributes.ts';
import { newUser } from '../new-user.ts';
import { storePassword } from '../password.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';

export interface MigrationRequest {
  readonly source: 'UserMigration_Authentication' | 'UserMigration_ForgotPassword';
  readonly login: string;
  /** Only at a sign-in that sends it. */
  readonly password?: string;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** Asks the app's trigger for somebody whom the pool does not know, and takes them in. */
export async function migrateUser(pool: UserPool, request: MigrationRequest): Promise<User | undefined> {
  const { login, password } = request;
  const response = await pool.runTrigger('userMigration', {
    source: request.source,
    username: login,
    request: { password: password ?? '', validationData: {}, clientMetadata: { ...request.clientMetadata } },
    response: {},
  });
  const { userAttributes } = response ?? {};
  if (!userAttributes) return undefined;
  const own = isEmail(login) ? 'email' : isPhoneNumber(login) ? 'phone_number' : undefined;
  const named = pool.settings.usernameAttributes.some((attribute) => attribute === own);
  const { username: _, ...attributes } = userAttributes;
  const bare = newUser(pool, named ? undefined : login, { ...(named && own && { [own]: login }), ...attributes });
  const isReady = request.source === 'UserMigration_Authentication' && response?.finalUserStatus === 'CONFIRMED';
  return pool.users.save({
    ...bare,
    status: isReady ? 'CONFIRMED' : 'RESET_REQUIRED',
    password:
      password === undefined
        ? undefined
        : storePassword(pool.srpIdentity(bare.username), password, pool.clock.now()),
  });
}
