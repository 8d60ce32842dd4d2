import type { PoolSettings } from '../pool-settings.ts';
import type { Collection } from '../store/collection.ts';
import type { User } from './user.ts';

type SignInAttribute = 'email' | 'phone_number' | 'preferred_username';

/** The users of one pool, and the names by which they are found. */
export class Users {
  readonly #stored: Collection<User>;
  readonly #settings: () => PoolSettings;

  constructor(stored: Collection<User>, settings: () => PoolSettings) {
    this.#stored = stored;
    this.#settings = settings;
  }

  /** By what a person types: the username, the `sub`, or an attribute that signs in. */
  find(login: string): User | undefined {
    return this.byUsername(login) ?? this.#stored.where('$.sub', login)[0] ?? this.#byAttributes(login);
  }

  byUsername(username: string): User | undefined {
    const exact = this.#stored.get(username);
    if (exact || this.#settings().usernameCaseSensitive) return exact;
    return this.#stored.where('$.username', username)[0];
  }

  /** Who else holds this email, phone number or preferred username in a way that signs in. */
  holderOf(attribute: SignInAttribute, value: string): User | undefined {
    const { usernameAttributes, aliasAttributes } = this.#settings();
    // Who comes from an identity provider signs in there, whatever their attributes say.
    const holders = this.#stored
      .where(`$.attributes.${attribute}`, value)
      .filter(({ status }) => status !== 'EXTERNAL_PROVIDER');
    if (attribute !== 'preferred_username' && usernameAttributes.includes(attribute)) return holders[0];
    if (!aliasAttributes.includes(attribute)) return undefined;
    if (attribute === 'preferred_username') return holders[0];
    return holders.find((user) => user.attributes[`${attribute}_verified`] === 'true');
  }

  list(): readonly User[] {
    return this.#stored.list();
  }

  save(user: User): User {
    this.#stored.put(user.username, user.username, user);
    return user;
  }

  remove(username: string): void {
    this.#stored.remove(username);
  }

  clear(): void {
    this.#stored.clear();
  }

  #byAttributes(login: string): User | undefined {
    for (const attribute of ['email', 'phone_number', 'preferred_username'] as const) {
      const holder = this.holderOf(attribute, login);
      if (holder) return holder;
    }
    return undefined;
  }
}
