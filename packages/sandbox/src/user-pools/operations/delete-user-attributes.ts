import type { UserCall } from '../calls.ts';
import { refusals } from '../refusals.ts';

export function deleteUserAttributes({ pool, user, input }: UserCall): object {
  const { attributes, usernameAttributes } = pool.settings;
  const names = input.texts('UserAttributeNames');
  for (const name of names) {
    const signsIn = usernameAttributes.some((attribute) => attribute === name);
    if (attributes[name]?.required || signsIn || name === 'sub' || name.endsWith('_verified')) {
      throw refusals.invalid(`user.${name}: Attribute cannot be deleted.`);
    }
  }
  const gone = new Set(names.flatMap((name) => [name, `${name}_verified`]));
  const kept = Object.entries(user.attributes).filter(([name]) => !gone.has(name));
  pool.users.save({ ...user, attributes: Object.fromEntries(kept) });
  return {};
}
