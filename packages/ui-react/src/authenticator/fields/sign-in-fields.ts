import type { LoginMechanism } from '@foyer/state-machines';
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

/** The field that asks who the person is. It is called `username` whatever they type in it. */
export const loginField = (mechanism: LoginMechanism, passkeyAutofill = false): Field => ({
  ...contactFields[mechanism],
  name: 'username',
  autoComplete: passkeyAutofill ? 'username webauthn' : 'username',
});

/** The password that the account has. */
export const currentPasswordField: Field = field({
  name: 'password', kind: 'password', type: 'password', label: 'field.password', missing: 'field.missing-password',
  autoComplete: 'current-password', draw: drawPassword,
});
