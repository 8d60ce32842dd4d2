import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import type { Field } from '../../fields/field.ts';
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
