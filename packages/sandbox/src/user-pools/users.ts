import type { PoolSettings } from '../pool-settings.ts';
import type { Collection } from '../store/collection.ts';
import type { User } from './user.ts';

/** What people may type in place of their username, in the order in which it is looked up. */
export const SIGN_IN_ATTRIBUTES = ['email', 'phone_number', 'preferred_username'] as const;

type SignInAttribute = (typeof SIGN_IN_ATTRIBUTES)[number];

/** Whether a user signs in by this attribute, in a pool of these settings. */
export function signsInBy(
  attribute: SignInAttribute,
  { attributes, status }: Pick<User, 'attributes' | 'status'>,
  { usernameAttributes, aliasAttributes }: Pick<PoolSettings, 'usernameAttributes' | 'aliasAttributes'>,
): boolean {
  // Who comes from an identity provider signs in there, whatever their attributes say.
  if (attributes[attribute] === undefined || status === 'EXTERNAL_PROVIDER') return false;
  if (attribute !== 'preferred_username' && usernameAttributes.includes(attribute)) return true;
  if (!aliasAttributes.includes(attribute)) return false;
  return attribute === 'preferred_username' || attributes[`${attribute}_verified`] === 'true';
}

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
    const settings = this.#settings();
    return this.#stored.where(`$.attributes.${attribute}`, value).find((user) => signsInBy(attribute, user, settings));
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
    for (const attribute of SIGN_IN_ATTRIBUTES) {
      const holder = this.holderOf(attribute, login);
      if (holder) return holder;
    }
    return undefined;
  }
}
