import type { ContactAttribute } from '../../pool-settings.ts';
import { requireMutable, requireValidAttributes } from '../attributes.ts';
import type { UserCall } from '../calls.ts';
import { refusals } from '../refusals.ts';
import { sendCodes } from '../send-code.ts';

export async function updateUserAttributes({ pool, user, input }: UserCall): Promise<object> {
  const { settings } = pool;
  const given = input.attributes('UserAttributes');
  requireValidAttributes(settings, given);
  requireMutable(settings, given);
  const changedContacts = (['email', 'phone_number'] as const).filter(
    (attribute) => given[attribute] !== undefined && given[attribute] !== user.attributes[attribute],
  );
  for (const attribute of changedContacts) {
    const holder = pool.users.holderOf(attribute, given[attribute] ?? '');
    if (holder && holder.username !== user.username) throw refusals.taken(attribute);
  }

  const later = new Set<string>(changedContacts.filter((attribute) => settings.verifyBeforeUpdate.includes(attribute)));
  const now = Object.fromEntries(Object.entries(given).filter(([name]) => !later.has(name)));
  const unverified = changedContacts.filter((attribute) => !later.has(attribute));
  const changes = { ...now, ...Object.fromEntries(unverified.map((attribute) => [`${attribute}_verified`, 'false'])) };

  // What cannot be sent changes nothing.
  const sent = await sendCodes(
    pool,
    { ...user, attributes: { ...user.attributes, ...changes } },
    changedContacts.filter(isWrittenTo).map((attribute) => ({
      purpose: 'attribute',
      source: 'CustomMessage_UpdateUserAttribute',
      code: `attribute:${attribute}`,
      attribute,
      destination: given[attribute] ?? '',
      lifetime: settings.lifetimes.confirmationCode,
      clientMetadata: input.map('ClientMetadata'),
    })),
  );
  // A trigger may have taken its time with a message, and the user may have changed meanwhile.
  const current = pool.users.byUsername(user.username);
  if (!current) throw refusals.noSuchUser();
  pool.users.save({ ...current, attributes: { ...current.attributes, ...changes } });
  return { CodeDeliveryDetailsList: sent };

  function isWrittenTo(attribute: ContactAttribute): boolean {
    return settings.autoVerifiedAttributes.includes(attribute) || later.has(attribute);
  }
}
