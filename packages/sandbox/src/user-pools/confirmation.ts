import { refusals } from './refusals.ts';
import { isVerified, type User } from './user.ts';
import { triggerAttributes, type UserPool } from './user-pool.ts';

/** A `Session` that signs a user in by itself, right after the sign-up was confirmed. */
export function confirmationSession(pool: UserPool, user: User, login: string): { Session?: string } {
  if (!pool.settings.authFlows.includes('USER_AUTH')) return {};
  const session = pool.signIns.keep(
    {
      flow: 'USER_AUTH',
      login,
      username: user.username,
      known: true,
      proofs: ['one-time-code'],
      challenge: undefined,
      deviceKey: undefined,
      rounds: [],
      clientPublic: undefined,
    },
    pool.settings.lifetimes.authSession,
  );
  return { Session: session };
}

export interface Confirmation {
  readonly user: User;
  readonly code: string;
  readonly forceAliasCreation?: boolean;
  readonly clientMetadata?: Readonly<Record<string, string>>;
}

/**
 * Confirms a sign-up by its code, whether it was typed or came with a link.
 * @throws {ServiceError} as ConfirmSignUp does.
 */
export async function confirmUser(pool: UserPool, confirmation: Confirmation): Promise<User> {
  const { user } = confirmation;
  if (user.status !== 'UNCONFIRMED') {
    throw refusals.notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  const limits = { attempts: pool.settings.limits.codeAttempts, locked: refusals.tooManyFailures };
  const { attribute, destination } = pool.codes.check(user.username, 'sign-up', confirmation.code, limits);
  takeOverAlias(pool, user, attribute, destination, confirmation.forceAliasCreation ?? false);
  pool.codes.redeem(user.username, 'sign-up', confirmation.code, limits);
  const confirmed = pool.users.save({
    ...user,
    status: 'CONFIRMED',
    attributes: { ...user.attributes, [`${attribute}_verified`]: 'true' },
  });
  await pool.runTrigger('postConfirmation', {
    source: 'PostConfirmation_ConfirmSignUp',
    username: confirmed.username,
    request: { userAttributes: triggerAttributes(confirmed), clientMetadata: { ...confirmation.clientMetadata } },
    response: {},
  });
  return confirmed;
}

/** An alias belongs to one user: the newcomer is refused, or the holder loses it. */
function takeOverAlias(
  pool: UserPool,
  user: User,
  attribute: 'email' | 'phone_number',
  value: string,
  force: boolean,
): void {
  const holder = pool.users.holderOf(attribute, value);
  if (!holder || holder.username === user.username || !isVerified(holder, attribute)) return;
  if (!force) throw refusals.taken(attribute);
  pool.users.save({ ...holder, attributes: { ...holder.attributes, [`${attribute}_verified`]: 'false' } });
}
