import type { ClientCall } from '../calls.ts';
import { refusals } from '../refusals.ts';
import { pretendedDelivery } from '../pretended-delivery.ts';
import { requireRoomForMessage, sendCode } from '../send-code.ts';
import { confirmationTarget } from './sign-up.ts';

export async function resendConfirmationCode({ pool, input }: ClientCall): Promise<object> {
  const login = input.text('Username');
  const user = pool.users.find(login);
  if (!user) {
    if (!pool.settings.hideUserExistence) throw refusals.noSuchLogin();
    requireRoomForMessage(pool, login, 'resend');
    return { CodeDeliveryDetails: pretendedDelivery(pool, login) };
  }
  if (user.status !== 'UNCONFIRMED') throw refusals.invalid('User is already confirmed.');
  const attribute = confirmationTarget(pool.settings, user);
  const destination = attribute && user.attributes[attribute];
  if (!destination) throw refusals.invalid('Cannot resend codes. Auto verification not turned on.');
  const details = await sendCode(pool, user, {
    purpose: 'resend',
    source: 'CustomMessage_ResendCode',
    code: 'sign-up',
    attribute,
    destination,
    lifetime: pool.settings.lifetimes.confirmationCode,
    clientMetadata: input.map('ClientMetadata'),
  });
  return { CodeDeliveryDetails: details };
}
