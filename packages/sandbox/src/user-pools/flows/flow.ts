import type { Input } from '../../http/input.ts';
import type { Progress } from '../challenges/challenge.ts';
import type { SignInFlow } from '../challenges/sign-in.ts';
import { migrateUser } from './migrate-user.ts';
import { refusals } from '../refusals.ts';
import type { User } from '../user.ts';
import { triggerAttributes, type UserPool } from '../user-pool.ts';

/** What a client begins a sign-in with. */
export interface FlowStart {
  readonly pool: UserPool;
  /** `AuthParameters`. */
  readonly parameters: Input;
  readonly session: string | undefined;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/**
 * Looks the person up and tells the app's trigger. Somebody unknown gets a sign-in like anybody's, where the pool
 * hides who exists.
 */
export async function begin(start: FlowStart, flow: SignInFlow): Promise<Progress> {
  const { pool, parameters } = start;
  const login = parameters.text('USERNAME');
  const user = pool.users.find(login) ?? (await migrated(start, login));
  if (!user && !pool.settings.hideUserExistence) throw refusals.noSuchUser();
  const username = user?.username ?? pretendedUsername(pool, login);
  await pool.runTrigger('preAuthentication', {
    source: 'PreAuthentication_Authentication',
    username,
    request: {
      userAttributes: user ? triggerAttributes(user) : {},
      validationData: { ...start.clientMetadata },
      ...(!user && { userNotFound: true }),
    },
    response: {},
  });
  return {
    pool,
    user,
    clientMetadata: start.clientMetadata,
    signIn: {
      flow,
      login,
      username,
      known: user !== undefined,
      proofs: [],
      challenge: undefined,
      deviceKey: parameters.optionalText('DEVICE_KEY'),
      rounds: [],
      clientPublic: undefined,
    },
  };
}

/** Only a password that is sent as it is can be handed to the app's old user store. */
async function migrated({ pool, parameters, clientMetadata }: FlowStart, login: string): Promise<User | undefined> {
  const password = parameters.optionalText('PASSWORD');
  if (password === undefined) return undefined;
  return migrateUser(pool, { source: 'UserMigration_Authentication', login, password, clientMetadata });
}

/** Where real usernames are made by the pool, a pretended one looks like them. */
function pretendedUsername(pool: UserPool, login: string): string {
  if (pool.settings.usernameAttributes.length === 0) return login;
  const hex = pool.pretend(`username:${login}`).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
