import type { LoginMechanism } from '@foyer/state-machines';
import { drawNewPassword } from './draw-new-password.tsx';
import { drawPassword } from './draw-password.tsx';
import { field, type Field } from './field.ts';
import { passwordRules } from './password-rules.ts';
import { contactFields } from './sign-in-fields.ts';

const url = { type: 'url', inputMode: 'url' } as const;

/** The attributes that Cognito knows by name, as fields. */
const attributes: Readonly<Record<string, Field>> = {
  email: contactFields.email,
  phone_number: contactFields.phone_number,
  address: field({ name: 'address', label: 'field.address', autoComplete: 'street-address' }),
  birthdate: field({ name: 'birthdate', type: 'date', label: 'field.birthdate', autoComplete: 'bday' }),
  family_name: field({ name: 'family_name', label: 'field.family_name', autoComplete: 'family-name' }),
  gender: field({ name: 'gender', label: 'field.gender', autoComplete: 'sex' }),
  given_name: field({ name: 'given_name', label: 'field.given_name', autoComplete: 'given-name' }),
  locale: field({ name: 'locale', label: 'field.locale', autoComplete: 'language' }),
  middle_name: field({ name: 'middle_name', label: 'field.middle_name', autoComplete: 'additional-name' }),
  name: field({ name: 'name', label: 'field.name', autoComplete: 'name' }),
  nickname: field({ name: 'nickname', label: 'field.nickname', autoComplete: 'nickname' }),
  picture: field({ name: 'picture', label: 'field.picture', autoComplete: 'photo', ...url }),
  preferred_username: field({ name: 'preferred_username', label: 'field.preferred_username', autoComplete: 'nickname' }),
  profile: field({ name: 'profile', label: 'field.profile', autoComplete: 'url', ...url }),
  website: field({ name: 'website', label: 'field.website', autoComplete: 'url', ...url }),
  zoneinfo: field({ name: 'zoneinfo', label: 'field.zoneinfo' }),
};

/** The field of a user attribute; one that only this pool knows (`custom:…`) is a plain text field. */
export const attributeField = (name: string): Field => attributes[name] ?? field({ name });

/** The field of the name that a new account is signed in with. */
export const aliasField = (mechanism: LoginMechanism): Field => contactFields[mechanism];

/** The password that the account will have. */
export const newPasswordField: Field = field({
  name: 'password', kind: 'password', type: 'password', label: 'field.password', missing: 'field.missing-new-password',
  autoComplete: 'new-password', newPassword: true, draw: drawNewPassword,
  check: (value, { policy, text }) =>
    (policy && !passwordRules(policy).every(({ isMet }) => isMet(value)) ? text('field.password-policy') : undefined),
});

/** The same password once more. */
export const confirmPasswordField: Field = field({
  name: 'confirm_password', kind: 'password', type: 'password', label: 'field.confirm_password',
  missing: 'field.missing', autoComplete: 'new-password', repeats: 'password',
  draw: drawPassword,
});
