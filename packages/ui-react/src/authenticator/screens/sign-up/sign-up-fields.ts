import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import type { Field } from '../../fields/field.ts';
import type { AuthenticatorServices } from '../../options.ts';
import type { ScreenSettings } from '../../use-settings.ts';

/** The new password and its repetition, without the checks that the app does in their place. */
const passwordFields = ({ validateFormPassword, validateConfirmPassword }: AuthenticatorServices): readonly Field[] => [
  validateFormPassword ? { ...newPasswordField, check: undefined } : newPasswordField,
  validateConfirmPassword ? { ...confirmPasswordField, repeats: undefined } : confirmPasswordField,
];

/** The names of a new account, its password, and the attributes that are asked for; each once. */
export const signUpFields = (
  { loginMechanisms, signUpAttributes, methods }: ScreenSettings,
  services: AuthenticatorServices = {},
): readonly Field[] => {
  const names = new Set<string>(loginMechanisms);
  return [
    ...loginMechanisms.map(aliasField),
    ...(methods.includes('PASSWORD') ? passwordFields(services) : []),
    ...signUpAttributes.filter((name) => !names.has(name)).map(attributeField),
  ];
};
