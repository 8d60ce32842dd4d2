import type { LoginMechanism } from '@foyer/state-machines';
import { phoneNumber } from '../../parts/phone-field/phone-number.ts';
import { emailShape } from './check-fields.ts';
import { drawPassword } from './draw-password.tsx';
import { drawSpecial } from './draw-special.tsx';
import { field, type Field } from './field.ts';

const emailField = field({
  name: 'email', type: 'email', label: 'field.email', missing: 'field.missing-email', autoComplete: 'email', inputMode: 'email',
});

const phoneField = field({
  name: 'phone_number', kind: 'phone', type: 'tel', label: 'field.phone_number', missing: 'field.missing-phone',
  autoComplete: 'tel-national', inputMode: 'tel', draw: drawSpecial,
});

const usernameField = field({
  name: 'username', label: 'field.username', missing: 'field.missing-username', autoComplete: 'username',
});

/** The names that people sign in with. */
export const contactFields = { username: usernameField, email: emailField, phone_number: phoneField } as const satisfies Record<LoginMechanism, Field>;

/** A number as people write one, or the beginning of it. */
const isNumber = (value: string) => /^[+\d\s().\u2010-\u2015/-]+$/.test(value.normalize('NFKC'));

/** One field for people who sign in by either; a number is completed with the dial code that the app names. */
const eitherField = field({
  name: 'username', label: 'field.email_or_phone', missing: 'field.missing-email-or-phone',
  tidy: (value, { dialCode = '+1' }) => (isNumber(value) ? phoneNumber(dialCode, value) : value),
  check: (value, { text }) =>
    (emailShape.test(value) || /^\+\d{4,}$/.test(value) ? undefined : text('field.bad-email-or-phone')),
});

const fieldFor = (mechanisms: readonly LoginMechanism[]) => {
  const [first = 'username'] = mechanisms;
  const takesEither = first !== 'username' && mechanisms.includes('email') && mechanisms.includes('phone_number');
  return takesEither ? eitherField : contactFields[first];
};

/** The field that asks who the person is. It is called `username` whatever they type in it. */
export const loginField = (mechanisms: readonly LoginMechanism[], passkeyAutofill = false): Field => ({
  ...fieldFor(mechanisms),
  name: 'username',
  autoComplete: passkeyAutofill ? 'username webauthn' : 'username',
});

/** The password that the account has. */
export const currentPasswordField: Field = field({
  name: 'password', kind: 'password', type: 'password', label: 'field.password', missing: 'field.missing-password',
  autoComplete: 'current-password', draw: drawPassword,
});
