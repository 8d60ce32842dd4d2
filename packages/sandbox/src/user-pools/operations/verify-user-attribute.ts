import type { UserCall } from '../calls.ts';
import { contactAttribute } from '../contact-attribute.ts';
import { refusals } from '../refusals.ts';

export function verifyUserAttribute({ pool, user, input }: UserCall): object {
  const attribute = contactAttribute(input.text('AttributeName'));
  const code = pool.codes.redeem(user.username, `attribute:${attribute}`, input.text('Code'), {
    attempts: pool.settings.limits.codeAttempts,
    locked: refusals.tooManyFailures,
  });
  const holder = pool.users.holderOf(attribute, code.destination);
  if (holder && holder.username !== user.username) throw refusals.taken(attribute);
  pool.users.save({
    ...user,
    attributes: { ...user.attributes, [attribute]: code.destination, [`${attribute}_verified`]: 'true' },
  });
  return {};
}
