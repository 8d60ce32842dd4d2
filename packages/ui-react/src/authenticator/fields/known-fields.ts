import type { LoginMechanism } from '@foyer/state-machines';
import { drawPassword } from './draw-password.tsx';
import { drawPhone } from './draw-phone.tsx';
import { field, type Field } from './field.ts';

const email = field({
  name: 'email', type: 'email', label: 'field.email', missing: 'field.missing-email', autoComplete: 'email', inputMode: 'email',
});

const phone = field({
  name: 'phone_number', kind: 'phone', type: 'tel', label: 'field.phone_number', missing: 'field.missing-phone',
  autoComplete: 'tel-national', inputMode: 'tel', draw: drawPhone,
});

const username = field({
  name: 'username', label: 'field.username', missing: 'field.missing-username', autoComplete: 'username',
});

const url = { type: 'url', inputMode: 'url' } as const;

/** The attributes that Cognito knows by name, as fields. */
const attributes: Readonly<Record<string, Field>> = {
  email,
  phone_number: phone,
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

/** The field that asks who the person is. It is called `username` whatever they type in it. */
export const loginField = (mechanism: LoginMechanism, passkeyAutofill = false): Field => ({
  ...{ username, email, phone_number: phone }[mechanism],
  name: 'username',
  autoComplete: passkeyAutofill ? 'username webauthn' : 'username',
});

/** The field of the name that a new account is signed in with. */
export const aliasField = (mechanism: LoginMechanism): Field => ({ username, email, phone_number: phone })[mechanism];

/** The password that the account has. */
export const currentPasswordField: Field = field({
  name: 'password', kind: 'password', type: 'password', label: 'field.password', missing: 'field.missing-password',
  autoComplete: 'current-password', draw: drawPassword,
});

/** The password that the account will have. */
export const newPasswordField: Field = field({
  name: 'password', kind: 'password', type: 'password', label: 'field.password', missing: 'field.missing-new-password',
  autoComplete: 'new-password', newPassword: true, draw: drawPassword,
});

/** The same password once more. */
export const confirmPasswordField: Field = field({
  name: 'confirm_password', kind: 'password', type: 'password', label: 'field.confirm_password',
  missing: 'field.passwords-differ', autoComplete: 'new-password', repeats: 'password',
  draw: drawPassword,
});
