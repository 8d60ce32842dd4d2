import type { FieldValues } from './read-fields.ts';

const standard = new Set([
  'address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name', 'name', 'nickname',
  'phone_number', 'picture', 'preferred_username', 'profile', 'updated_at', 'website', 'zoneinfo',
]);

const isAttribute = (name: string) => standard.has(name) || name.startsWith('custom:');

/** What of a form the account keeps: the attributes that were given a value, and nothing else that the form holds. */
export const attributesIn = (values: FieldValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value && isAttribute(name)));
