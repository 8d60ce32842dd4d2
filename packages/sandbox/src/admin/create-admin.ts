import { newUser } from '../user-pools/new-user.ts';
import { storePassword, temporaryPassword } from '../user-pools/password.ts';
import { freshCode, newTotpSecret } from '../user-pools/totp.ts';
import { toRecord, type User } from '../user-pools/user.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import type { Admin, InPool, NewUser, OfUser } from './admin.ts';

/** An admin over these pools; `reset` also empties what lies beside them. */
export function createAdmin(pools: () => readonly UserPool[], emptyRest: () => void): Admin {
  const poolOf = ({ pool: name }: InPool): UserPool => {
    const all = pools();
    const pool = name === undefined && all.length === 1 ? all[0] : all.find((other) => other.name === name);
    if (pool) return pool;
    const names = all.map((other) => other.name).join(', ');
    throw new Error(`[foyer] There is no pool ${name ?? '(none named)'}, so nothing was changed: name one of ${names}.`);
  };

  const find = (of: OfUser): { pool: UserPool; user: User } => {
    const pool = poolOf(of);
    const user = pool.users.find(of.username);
    if (user) return { pool, user };
    throw new Error(`[foyer] The pool ${pool.name} has no user ${of.username}: create it first.`);
  };

  return {
    async createUser(given) {
      const pool = poolOf(given);
      if (pool.users.find(given.username)) {
        throw new Error(`[foyer] The pool ${pool.name} has a user ${given.username} already: delete it first.`);
      }
      if (given.invite) return toRecord(await invite(pool, given));
      return toRecord(pool.users.save(makeUser(pool, given)));
    },
    listUsers: (where = {}) => poolOf(where).users.list().map(toRecord),
    getUser: (of) => toRecord(find(of).user),
    updateUser(change) {
      const { pool, user } = find(change);
      return toRecord(
        pool.users.save({
          ...user,
          status: change.status ?? user.status,
          enabled: change.enabled ?? user.enabled,
          attributes: { ...user.attributes, ...change.attributes },
          groups: change.groups ?? user.groups,
        }),
      );
    },
    async setPassword(change) {
      const { pool, user } = find(change);
      const password = storePassword(pool.srpIdentity(user.username), change.password, pool.clock.now());
      pool.users.save({ ...user, password });
    },
    deleteUser(of) {
      const { pool, user } = find(of);
      pool.forget(user);
    },
    expireSessions(of = {}) {
      const pool = poolOf(of);
      if (of.username === undefined) return pool.sessions.end('expired');
      pool.sessions.end('expired', find({ ...of, username: of.username }).user.username);
    },
    totpCode(of) {
      const { pool, user } = find(of);
      if (!user.mfa.totpSecret) {
        throw new Error(`[foyer] The user ${of.username} has no authenticator app: create the user with mfa: ['TOTP'].`);
      }
      return freshCode(user.mfa.totpSecret, user.mfa.totpLastStep, pool.clock.now());
    },
    reset() {
      for (const pool of pools()) pool.clear();
      emptyRest();
    },
  };
}

async function invite(pool: UserPool, given: NewUser): Promise<User> {
  const password = given.password ?? temporaryPassword(pool.settings.passwordPolicy);
  const user = makeUser(pool, { ...given, password, status: 'FORCE_CHANGE_PASSWORD' });
  const attribute = user.attributes['email'] === undefined ? 'phone_number' : 'email';
  const destination = user.attributes[attribute];
  if (!destination) {
    throw new Error(`[foyer] The user ${given.username} has no email or phone number, so no invitation can be sent.`);
  }
  pool.users.save(user);
  await pool.messenger.send(user, {
    purpose: 'invitation',
    source: 'CustomMessage_AdminCreateUser',
    attribute,
    destination,
    code: password,
  });
  return user;
}

function makeUser(pool: UserPool, given: NewUser): User {
  const own = ownAttribute(pool, given.username);
  const attributes = { ...(own && { [own]: given.username }), ...given.attributes };
  const bare = newUser(pool, own ? undefined : given.username, { ...verifiedContacts(attributes), ...attributes });
  const methods = given.mfa ?? [];
  const totpSecret = methods.includes('TOTP') ? (given.totpSecret ?? newTotpSecret()) : undefined;
  return {
    ...bare,
    status: given.status ?? 'CONFIRMED',
    enabled: given.enabled ?? true,
    groups: given.groups ?? [],
    mfa: { ...bare.mfa, enabled: methods, preferred: given.preferredMfa, totpSecret },
    password:
      given.password === undefined
        ? undefined
        : storePassword(pool.srpIdentity(bare.username), given.password, pool.clock.now()),
  };
}

function ownAttribute(pool: UserPool, username: string): 'email' | 'phone_number' | undefined {
  const { usernameAttributes } = pool.settings;
  if (usernameAttributes.length === 0) return undefined;
  return username.startsWith('+') ? 'phone_number' : 'email';
}

function verifiedContacts(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const contacts = ['email', 'phone_number'].filter((name) => attributes[name] !== undefined);
  return Object.fromEntries(contacts.map((name) => [`${name}_verified`, 'true']));
}
