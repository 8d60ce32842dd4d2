import type { OAuthProvider } from '../pool-settings.ts';
import { missingAttributes } from '../user-pools/attributes.ts';
import { newUser } from '../user-pools/new-user.ts';
import { refusals } from '../user-pools/refusals.ts';
import type { User } from '../user-pools/user.ts';
import { triggerAttributes, type UserPool } from '../user-pools/user-pool.ts';

/** What an identity provider says of a person. */
export interface ProviderPerson {
  readonly subject: string;
  readonly claims: Readonly<Record<string, string>>;
}

/** The people who have come from a provider before. */
export function peopleOf(pool: UserPool, provider: OAuthProvider): readonly User[] {
  return pool.users.list().filter((user) => user.username.startsWith(`${provider.name}_`) && isExternal(user));
}

/** Whether the person signs in elsewhere, so that the pool knows no password of theirs. */
function isExternal({ status }: User): boolean {
  return status === 'EXTERNAL_PROVIDER';
}

/**
 * The user for somebody who comes from a provider: made at the first visit, and told of what has changed at each other.
 * @throws {ServiceError} where an attribute is missing that the pool requires, or the app's trigger refuses.
 */
export async function welcome(pool: UserPool, provider: OAuthProvider, person: ProviderPerson): Promise<User> {
  const mapped = mapAttributes(provider, person);
  const known = pool.users.byUsername(`${provider.name}_${person.subject}`);
  if (known) return pool.users.save({ ...known, attributes: { ...known.attributes, ...mutable(pool, mapped) } });
  const missing = missingAttributes(pool.settings, mapped);
  if (missing.length > 0) throw refusals.invalid(`attributes required: [${missing.join(', ')}]`);
  return signUp(pool, provider, person, mapped);
}

async function signUp(
  pool: UserPool,
  provider: OAuthProvider,
  { subject }: ProviderPerson,
  mapped: Readonly<Record<string, string>>,
): Promise<User> {
  const username = `${provider.name}_${subject}`;
  const contact = mapped['email'] === undefined ? {} : { email_verified: 'false' };
  const attributes = { ...contact, ...mapped, identities: identities(provider, subject, pool.clock.now()) };
  await pool.runTrigger('preSignUp', {
    source: 'PreSignUp_ExternalProvider',
    username,
    request: { userAttributes: { ...attributes }, validationData: {}, clientMetadata: {} },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  const user = pool.users.save({
    ...newUser(pool, undefined, attributes),
    username,
    status: 'EXTERNAL_PROVIDER',
    groups: [`${pool.ids.userPoolId}_${provider.name}`],
  });
  await pool.runTrigger('postConfirmation', {
    source: 'PostConfirmation_ConfirmSignUp',
    username,
    request: { userAttributes: triggerAttributes(user), clientMetadata: {} },
    response: {},
  });
  return user;
}

/** The provider's claims by the pool's names; what is not mapped does not arrive. */
function mapAttributes({ attributeMapping = {} }: OAuthProvider, { claims }: ProviderPerson): Record<string, string> {
  const entries = Object.entries(attributeMapping).filter(([attribute]) => attribute !== 'username');
  return Object.fromEntries(entries.flatMap(([attribute, claim]) => (claims[claim] ? [[attribute, claims[claim]]] : [])));
}

function mutable(pool: UserPool, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const isMutable = ([name]: [string, string]) => pool.settings.attributes[name]?.mutable !== false;
  return Object.fromEntries(Object.entries(attributes).filter(isMutable));
}

/** The attribute in which a pool keeps where a user comes from. */
function identities({ name, type }: OAuthProvider, subject: string, now: number): string {
  return JSON.stringify([
    { userId: subject, providerName: name, providerType: type, issuer: null, primary: true, dateCreated: now },
  ]);
}
