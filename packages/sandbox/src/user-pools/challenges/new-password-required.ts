import { missingAttributes, requireMutable, requireValidAttributes } from '../attributes.ts';
import { withPassword } from '../passwords.ts';
import { refusals } from '../refusals.ts';
import type { User } from '../user.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';

export interface NewPasswordState {
  readonly name: 'NEW_PASSWORD_REQUIRED';
}

const DAY = 86_400_000;
const PREFIX = 'userAttributes.';

/** A user whom an administrator made signs in with a temporary password, and sets one of their own. */
export function askNewPassword(progress: Progress, user: User): AuthReply | undefined {
  const { pool, signIn } = progress;
  if (user.status !== 'FORCE_CHANGE_PASSWORD' || !signIn.proofs.includes('password')) return undefined;
  const age = pool.clock.now() - (user.password?.setAt ?? 0);
  if (age > pool.settings.passwordPolicy.temporaryPasswordDays * DAY) {
    throw refusals.notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
  const missing = missingAttributes(pool.settings, user.attributes).map((name) => PREFIX + name);
  return ask(progress, { name: 'NEW_PASSWORD_REQUIRED' }, {
    USER_ID_FOR_SRP: user.username,
    requiredAttributes: JSON.stringify(missing),
    userAttributes: JSON.stringify(user.attributes),
  });
}

export const newPasswordRequired: Challenge<'NEW_PASSWORD_REQUIRED'> = async (turn) => {
  const { pool, user, answers } = turn;
  if (!user) throw refusals.wrongCredentials();
  const password = answers.text('NEW_PASSWORD');
  const given = answers.withPrefix(PREFIX);
  requireValidAttributes(pool.settings, given);
  requireMutable(pool.settings, given);
  const attributes = { ...user.attributes, ...given };
  const missing = missingAttributes(pool.settings, attributes);
  if (missing.length > 0) {
    throw refusals.invalid(`Invalid attributes given, ${missing.join(', ')} is missing`);
  }
  const changed = pool.users.save({ ...withPassword(pool, user, password), attributes, status: 'CONFIRMED' });
  return turn.proved('new-password', changed);
};
