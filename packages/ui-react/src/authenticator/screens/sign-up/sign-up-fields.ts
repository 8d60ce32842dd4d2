import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import type { Field } from '../../fields/field.ts';
import type { AuthenticatorServices } from '../../options.ts';
import type { ScreenSettings } from '../../use-settings.ts';

/** The new password and its repetition, without the checks that the app does in their place. */
const passwordFields = ({ validateFormPassword, validateConfirmPassword }: AuthenticatorServices): readonly Field[] => [
  validateFormPassword ? { ...newPasswordField, check: undefined } : newPasswordField,
  validateConfirmPassword ? { ...confirmPasswordField, repeats: undefined } : confirmPasswordField,
];

/**
 * The names that an account may be signed in with. Cognito wants one of several contacts, and the others only where the
 * pool requires them as attributes.
 */
const aliasFields = ({ loginMechanisms, signUpAttributes }: ScreenSettings): readonly Field[] => {
  const isRequired = (name: string) => signUpAttributes.includes(name) || loginMechanisms.includes('username');
  const oneIsRequired = loginMechanisms.some(isRequired);
  return loginMechanisms.map((name) => {
    if (isRequired(name)) return aliasField(name);
    return { ...aliasField(name), required: !oneIsRequired, unless: loginMechanisms.filter((other) => other !== name) };
  });
};

/** How an account is made: with a password, or signed in by a code that one of its contacts is sent, or by what the pool chooses. */
export type SignUpMethod = 'password' | 'email-code' | 'text-code' | 'without-password';

/** The contact that a code for a new account goes to. */
export const contactOf = { 'password': undefined, 'email-code': 'email', 'text-code': 'phone_number', 'without-password': undefined } as const;

const isPassword = ({ name }: Field) => name === 'password' || name === 'confirm_password';

/** What an account that is made this way is asked for. */
export const fieldsForMethod = (fields: readonly Field[], method: SignUpMethod): readonly Field[] => {
  if (method === 'password') return fields;
  return fields
    .filter((field) => !isPassword(field))
    .map((field) => (field.name === contactOf[method] ? { ...field, required: true, unless: [] } : field));
};

/** The ways on offer. Beside a password, those for which the form asks for the contact. */
export const signUpMethods = ({ methods }: ScreenSettings, fields: readonly Field[]): readonly SignUpMethod[] => {
  const takesPassword = methods.includes('PASSWORD');
  const reaches = (contact: string) => !takesPassword || fields.some(({ name }) => name === contact);
  const ways: SignUpMethod[] = [];
  if (takesPassword) ways.push('password');
  if (methods.includes('EMAIL_OTP') && reaches('email')) ways.push('email-code');
  if (methods.includes('SMS_OTP') && reaches('phone_number')) ways.push('text-code');
  return ways.length > 0 ? ways : ['without-password'];
};

/** The names of a new account, its password, and the attributes that are asked for; each once. */
export const signUpFields = (settings: ScreenSettings, services: AuthenticatorServices = {}): readonly Field[] => {
  const { loginMechanisms, signUpAttributes, methods } = settings;
  const names = new Set<string>(loginMechanisms);
  return [
    ...aliasFields(settings),
    ...(methods.includes('PASSWORD') ? passwordFields(services) : []),
    ...signUpAttributes.filter((name) => !names.has(name)).map(attributeField),
  ];
};
