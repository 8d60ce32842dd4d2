import type { LoginMechanism } from '@foyer/state-machines';
import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/known-fields.ts';
import type { Field } from '../../fields/field.ts';
import type { FieldValues } from '../../fields/read-fields.ts';
import type { ScreenSettings } from '../../use-settings.ts';

/** The names of a new account, its password, and the attributes that are asked for; each once. */
export const signUpFields = ({ loginMechanisms, signUpAttributes, methods }: ScreenSettings): readonly Field[] => {
  const passwords = methods.includes('PASSWORD') ? [newPasswordField, confirmPasswordField] : [];
  const names = new Set<string>(loginMechanisms);
  return [
    ...loginMechanisms.map(aliasField),
    ...passwords,
    ...signUpAttributes.filter((name) => !names.has(name)).map(attributeField),
  ];
};


/** What the account is signed in with: its username where the pool has one, else the first name that was given. */
export const usernameIn = (values: FieldValues, mechanisms: readonly LoginMechanism[]): string => {
  const name = mechanisms.includes('username') ? 'username' : mechanisms.find((mechanism) => values[mechanism]);
  return (name && values[name]) || '';
};
