import type { Field } from './field.ts';
import type { FieldValues } from './read-fields.ts';

/** What of the form the account keeps: the attributes that were given a value. */
export const attributesIn = (values: FieldValues, fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => (kind !== 'password' && values[name] && isAttribute(name) ? [[name, values[name]]] : [])),
  );

const standard = new Set([
  'address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name', 'name', 'nickname',
  'phone_number', 'picture', 'preferred_username', 'profile', 'updated_at', 'website', 'zoneinfo',
]);

const isAttribute = (name: string) => standard.has(name) || name.startsWith('custom:');
