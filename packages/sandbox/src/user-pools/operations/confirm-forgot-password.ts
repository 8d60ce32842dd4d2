import type { ClientCall } from '../calls.ts';
import { requirePolicy } from '../password.ts';
import { withPassword } from '../passwords.ts';
import { refusals } from '../refusals.ts';
import { triggerAttributes } from '../user-pool.ts';

export async function confirmForgotPassword({ pool, input }: ClientCall): Promise<object> {
  const login = input.text('Username');
  const code = input.text('ConfirmationCode');
  const password = input.text('Password');
  const { settings } = pool;
  const user = pool.users.find(login);
  if (!user?.enabled && settings.hideUserExistence) {
    requirePolicy(settings.passwordPolicy, password);
    throw refusals.wrongCode();
  }
  if (!user) throw refusals.noSuchLogin();
  if (!user.enabled) throw refusals.disabled();
  const changed = withPassword(pool, user, password);
  const { attribute } = pool.codes.redeem(user.username, 'reset', code, {
    attempts: settings.limits.codeAttempts,
    locked: refusals.tooOften,
  });
  const saved = pool.users.save({
    ...changed,
    status: 'CONFIRMED',
    attributes: { ...changed.attributes, [`${attribute}_verified`]: 'true' },
  });
  pool.attempts.succeed(`password/${user.username}`);
  await pool.runTrigger('postConfirmation', {
    source: 'PostConfirmation_ConfirmForgotPassword',
    username: saved.username,
    request: { userAttributes: triggerAttributes(saved), clientMetadata: { ...input.map('ClientMetadata') } },
    response: {},
  });
  return {};
}
