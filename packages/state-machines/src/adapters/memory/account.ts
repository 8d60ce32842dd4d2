import { AuthError } from '../../errors/auth-error.ts';
import type { AttributeStep, CodeDelivery } from '../../ports/auth.ts';
import type { Secret } from '../../secret.ts';
import type { Codes, Contact } from './codes.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

/** What a signed-in person does with the account itself. */
export interface Account {
  update(user: StoredUser, attributes: Readonly<Record<string, string>>): AttributeStep;
  remove(user: StoredUser, names: readonly string[]): void;
  sendCode(user: StoredUser, attribute: string): CodeDelivery;
  confirm(user: StoredUser, request: { attribute: string; code: Secret }): void;
  changePassword(user: StoredUser, request: { current: Secret; next: Secret }): void;
}

const OWN_BY_POOL = new Set(['sub', 'email_verified', 'phone_number_verified']);
const isContact = (name: string): name is Contact => name === 'email' || name === 'phone_number';

export function createAccount({ pool, codes }: { pool: UserPool; codes: Codes }): Account {
  /** Contacts that were changed and are not verified: the old ones stand until they are. */
  const pending = new WeakMap<StoredUser, ReadonlyMap<Contact, string>>();
  const pendingOf = (user: StoredUser) => pending.get(user) ?? new Map<Contact, string>();

  const send = (user: StoredUser, attribute: Contact) =>
    codes.send({ user, purpose: 'attribute', attribute, to: pendingOf(user).get(attribute) });

  return {
    update(user, attributes) {
      const names = Object.keys(attributes);
      if (names.some((name) => OWN_BY_POOL.has(name))) throw new AuthError('invalid_input');
      const changed = names.filter(isContact).filter((name) => attributes[name] !== user.attributes[name]);
      const others = Object.entries(attributes).filter(([name]) => !isContact(name));
      user.attributes = { ...user.attributes, ...Object.fromEntries(others) };
      pending.set(user, new Map([...pendingOf(user), ...changed.map((name) => [name, attributes[name] ?? ''] as const)]));
      const [delivery] = changed.map((name) => send(user, name));
      return delivery ? { kind: 'confirmAttribute', delivery } : { kind: 'done' };
    },
    remove(user, names) {
      const required = pool.settings.signUpAttributes ?? [];
      if (names.some((name) => required.includes(name) || OWN_BY_POOL.has(name))) {
        throw new AuthError('invalid_input');
      }
      user.attributes = Object.fromEntries(
        Object.entries(user.attributes).filter(([name]) => !names.includes(name.replace(/_verified$/, ''))),
      );
    },
    sendCode(user, attribute) {
      if (!isContact(attribute) || !(user.attributes[attribute] ?? pendingOf(user).get(attribute))) {
        throw new AuthError('invalid_input');
      }
      return send(user, attribute);
    },
    confirm(user, { attribute, code }) {
      if (!isContact(attribute) || !code.reveal()) throw new AuthError('invalid_input');
      codes.redeem({ user, purpose: 'attribute', attribute, code: code.reveal() });
      const contact = pendingOf(user).get(attribute) ?? user.attributes[attribute];
      const owner = contact === undefined ? undefined : pool.find(contact);
      if (owner && owner !== user) throw new AuthError('contact_taken');
      pending.set(user, new Map([...pendingOf(user)].filter(([name]) => name !== attribute)));
      user.attributes = { ...user.attributes, [attribute]: contact ?? '', [`${attribute}_verified`]: 'true' };
    },
    changePassword(user, { current, next }) {
      if (!current.reveal() || !next.reveal()) throw new AuthError('invalid_input');
      if (user.password !== current.reveal()) throw new AuthError('wrong_credentials');
      pool.setPassword(user, next.reveal());
    },
  };
}
