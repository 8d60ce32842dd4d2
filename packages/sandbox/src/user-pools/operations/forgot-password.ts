import type { ContactAttribute, PoolSettings } from '../../pool-settings.ts';
import type { ClientCall } from '../calls.ts';
import { migrateUser } from '../flows/migrate-user.ts';
import { pretendedDelivery } from '../pretended-delivery.ts';
import { refusals } from '../refusals.ts';
import { requireRoomForMessage, sendCode } from '../send-code.ts';
import { isVerified, type User } from '../user.ts';

export async function forgotPassword({ pool, input }: ClientCall): Promise<object> {
  const login = input.text('Username');
  const { settings } = pool;
  const clientMetadata = input.map('ClientMetadata');
  const user =
    pool.users.find(login) ?? (await migrateUser(pool, { source: 'UserMigration_ForgotPassword', login, clientMetadata }));
  if (!user?.enabled && settings.hideUserExistence) {
    requireRoomForMessage(pool, login, 'reset');
    return { CodeDeliveryDetails: pretendedDelivery(pool, login) };
  }
  if (!user) throw refusals.noSuchLogin();
  if (!user.enabled) throw refusals.disabled();
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw refusals.notAuthorized('User password cannot be reset in the current state.');
  }
  if (settings.accountRecovery.length === 0) {
    throw refusals.notAuthorized('Contact administrator to reset password.');
  }
  const attribute = recoveryTarget(settings, user);
  const destination = attribute && user.attributes[attribute];
  if (!destination) {
    throw refusals.invalid(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  const details = await sendCode(pool, user, {
    purpose: 'reset',
    source: 'CustomMessage_ForgotPassword',
    code: 'reset',
    attribute,
    destination,
    lifetime: settings.lifetimes.resetCode,
    clientMetadata,
  });
  return { CodeDeliveryDetails: details };
}

/** The best way back that the user has; a phone that is the second factor is none. */
function recoveryTarget(settings: PoolSettings, user: User): ContactAttribute | undefined {
  return settings.accountRecovery.find(
    (attribute) => isVerified(user, attribute) && !(attribute === 'phone_number' && user.mfa.enabled.includes('SMS')),
  );
}
