import type { UserCall } from '../calls.ts';
import { contactAttribute } from '../contact-attribute.ts';
import { refusals } from '../refusals.ts';
import { sendCode } from '../send-code.ts';

export async function getUserAttributeVerificationCode({ pool, user, input }: UserCall): Promise<object> {
  const attribute = contactAttribute(input.text('AttributeName'));
  const pending = pool.codes.pending(user.username, `attribute:${attribute}`);
  const destination = pending?.destination ?? user.attributes[attribute];
  if (!destination) throw refusals.invalid(`User has no ${attribute} to verify.`);
  const details = await sendCode(pool, user, {
    purpose: 'attribute',
    source: 'CustomMessage_VerifyUserAttribute',
    code: `attribute:${attribute}`,
    attribute,
    destination,
    lifetime: pool.settings.lifetimes.confirmationCode,
    clientMetadata: input.map('ClientMetadata'),
  });
  return { CodeDeliveryDetails: details };
}
