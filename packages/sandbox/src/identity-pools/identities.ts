import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../http/service-error.ts';
import { Collection } from '../store/collection.ts';
import type { SqliteDatabase } from '../store/database.ts';
import type { UserPool } from '../user-pools/user-pool.ts';

/** Somebody an identity pool knows: a user, or a guest. */
export interface Identity {
  readonly id: string;
  /** The real username; `undefined` for a guest. */
  readonly username: string | undefined;
}

/** Temporary credentials, and whose they are, for the services that check signatures. */
export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretKey: string;
  readonly sessionToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly identityId: string;
  readonly username: string | undefined;
  readonly groups: readonly string[];
}

/** How long credentials are good for, in seconds, as on AWS. */
const LIFETIME = 3_600;

/** The identity pool that stands beside a user pool. */
export class Identities {
  readonly pool: UserPool;
  readonly #identities: Collection<Identity>;
  readonly #credentials: Collection<IssuedCredentials>;
  readonly #clock: Clock;

  constructor(pool: UserPool, database: SqliteDatabase) {
    this.pool = pool;
    this.#identities = new Collection(database, 'identities', pool.name);
    this.#credentials = new Collection(database, 'credentials', pool.name);
    this.#clock = pool.clock;
  }

  /** The user's identity, made at the first call; a guest's is a new one each time. */
  ofUser(username: string | undefined): Identity {
    const known = username === undefined ? undefined : this.#identities.ofOwner(`user:${username}`)[0];
    return known ?? this.#create(username);
  }

  get(id: string): Identity | undefined {
    return this.#identities.get(id);
  }

  /** A guest who signs in keeps the identity, unless the user has one already. */
  claim(identity: Identity, username: string): Identity {
    const known = this.#identities.ofOwner(`user:${username}`)[0];
    if (known) return known;
    const claimed = { ...identity, username };
    this.#identities.put(identity.id, `user:${username}`, claimed);
    return claimed;
  }

  issue(identity: Identity, groups: readonly string[]): IssuedCredentials {
    const issued: IssuedCredentials = {
      accessKeyId: `ASIA${randomBytes(10).toString('hex').slice(0, 16).toUpperCase()}`,
      secretKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(240).toString('base64'),
      expiresAt: this.#clock.now() + LIFETIME * 1000,
      identityId: identity.id,
      username: identity.username,
      groups,
    };
    this.#credentials.put(issued.accessKeyId, identity.id, issued);
    return issued;
  }

  /** Whose credentials these are, while they are good. */
  credentials(accessKeyId: string): IssuedCredentials | undefined {
    const issued = this.#credentials.get(accessKeyId);
    return issued && issued.expiresAt > this.#clock.now() ? issued : undefined;
  }

  /** The same, also when they are good no more. */
  issued(accessKeyId: string): IssuedCredentials | undefined {
    return this.#credentials.get(accessKeyId);
  }

  clear(): void {
    this.#identities.clear();
    this.#credentials.clear();
  }

  #create(username: string | undefined): Identity {
    const identity: Identity = { id: `${this.pool.ids.region}:${randomUUID()}`, username };
    this.#identities.put(identity.id, username === undefined ? '' : `user:${username}`, identity);
    return identity;
  }
}

/** What the ID token of a `Logins` map says. */
export interface Login {
  readonly username: string;
  readonly groups: readonly string[];
}

/**
 * Checks the user pool's token in `Logins`; `undefined` for a guest.
 * @throws {ServiceError} `NotAuthorizedException` for a token that is not good, or a guest whom the pool does not admit.
 */
export async function readLogins(pool: UserPool, logins: Readonly<Record<string, string>>): Promise<Login | undefined> {
  const [provider, ...others] = Object.keys(logins);
  if (provider === undefined) {
    if (pool.settings.guests) return undefined;
    throw new ServiceError(
      'NotAuthorizedException',
      'Unauthenticated access is not supported for this identity pool.',
    );
  }
  if (others.length > 0 || `https://${provider}` !== pool.tokens.issuer) {
    throw new ServiceError('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.');
  }
  const claims = await verifyLogin(pool, logins[provider] ?? '');
  const groups = claims['cognito:groups'];
  return {
    username: String(claims['cognito:username']),
    groups: Array.isArray(groups) ? groups.map(String) : [],
  };
}

async function verifyLogin(pool: UserPool, token: string): Promise<Record<string, unknown>> {
  try {
    return await pool.tokens.verify(token, 'id');
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    const expired = cause.message.endsWith('has expired');
    throw new ServiceError(
      'NotAuthorizedException',
      expired ? 'Invalid login token. Token expired.' : 'Invalid login token. Not a valid OpenId Connect identity token.',
    );
  }
}
