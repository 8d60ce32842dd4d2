import { AuthError } from '../../errors/auth-error.ts';
import type { Device, MfaMethod, Passkey, PasswordPolicy } from '../../ports/auth.ts';
import type { MemoryPool, MemoryUser, MemoryUserStatus } from './options.ts';
import { assertMeetsPolicy, passwordPolicy } from './password-policy.ts';
import { totpSeed } from './totp.ts';

export interface StoredUser {
  readonly sub: string;
  /** The name within the pool: the `sub` where people sign in by email or phone. */
  readonly username: string;
  readonly provider: string | undefined;
  password: string | undefined;
  pastPasswords: readonly string[];
  status: MemoryUserStatus;
  enabled: boolean;
  attributes: Readonly<Record<string, string>>;
  mfa: ReadonlySet<MfaMethod>;
  preferredMfa: MfaMethod | undefined;
  totpSeed: string | undefined;
  /** The period of the last code of the authenticator app: a code is good once. */
  totpPeriod: number;
  passkeys: readonly Passkey[];
  devices: readonly (Device & { readonly remembered: boolean })[];
  /** Goes up when everything that the user is signed in with ends. */
  generation: number;
}

export interface UserPool {
  readonly settings: MemoryPool;
  readonly policy: PasswordPolicy;
  readonly hidesUsers: boolean;
  add(user: MemoryUser): StoredUser;
  /** By name, contact or `sub`. */
  find(login: string): StoredUser | undefined;
  has(user: StoredUser): boolean;
  remove(user: StoredUser): void;
  /** @throws {AuthError} `password_policy`, `password_reused` */
  setPassword(user: StoredUser, password: string): void;
  /** A new number each time, for names that must differ. */
  nextNumber(): number;
}

/** The attribute that a login is the value of, or `undefined` for a name of the person's choice. */
export function contactOf(login: string): 'email' | 'phone_number' | undefined {
  if (login.includes('@')) return 'email';
  return /^\+\d+$/.test(login) ? 'phone_number' : undefined;
}

export function createUserPool(settings: MemoryPool): UserPool {
  const users = new Set<StoredUser>();
  const policy = passwordPolicy(settings.passwordPolicy);
  const named = settings.loginMechanisms?.includes('username') ?? false;
  let number = 0;
  const nextNumber = () => (number += 1);

  const signsInWith = (user: StoredUser, login: string) => {
    if (user.sub === login || user.username === login) return true;
    const contact = contactOf(login);
    if (!contact || user.attributes[contact]?.toLowerCase() !== login.toLowerCase()) return false;
    if (!named) return true;
    const mechanisms = settings.loginMechanisms ?? [];
    return mechanisms.includes(contact) && user.attributes[`${contact}_verified`] === 'true';
  };

  return {
    settings,
    policy,
    hidesUsers: settings.hideUserExistence ?? true,
    nextNumber,
    add(given) {
      const id = nextNumber();
      const sub = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
      const contact = named ? undefined : contactOf(given.username);
      const confirmed = given.status !== 'unconfirmed';
      const attributes = { ...(contact && { [contact]: given.username }), ...given.attributes };
      const user: StoredUser = {
        sub,
        username: named ? given.username : sub,
        provider: given.provider,
        password: given.password,
        pastPasswords: given.password === undefined ? [] : [given.password],
        status: given.status ?? 'confirmed',
        enabled: given.enabled ?? true,
        attributes: { sub, ...verified(attributes, confirmed), ...attributes },
        mfa: new Set(given.mfa),
        preferredMfa: given.preferredMfa,
        totpSeed: given.totpSeed ?? (given.mfa?.includes('TOTP') ? totpSeed(id) : undefined),
        totpPeriod: -1,
        passkeys: (given.passkeys ?? []).map((name) => ({
          id: `passkey-${nextNumber()}`, name, createdAt: undefined,
        })),
        devices: [],
        generation: 0,
      };
      users.add(user);
      return user;
    },
    find: (login) => [...users].find((user) => signsInWith(user, login)),
    has: (user) => users.has(user),
    remove(user) {
      users.delete(user);
    },
    setPassword(user, password) {
      assertMeetsPolicy(password, policy);
      const remembered = settings.passwordHistory ?? 0;
      if (remembered > 0 && user.pastPasswords.slice(-remembered).includes(password)) {
        throw new AuthError('password_reused');
      }
      user.password = password;
      user.pastPasswords = [...user.pastPasswords, password];
    },
  };
}

const verified = (attributes: Readonly<Record<string, string>>, confirmed: boolean) =>
  Object.fromEntries(
    ['email', 'phone_number']
      .filter((contact) => contact in attributes)
      .map((contact) => [`${contact}_verified`, String(confirmed)]),
  );
