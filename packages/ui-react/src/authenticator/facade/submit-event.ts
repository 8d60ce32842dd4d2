import { Secret, type Screen, type ScreenEvent } from '@foyer/state-machines';
import { attributesIn } from '../fields/attributes-in.ts';
import { phoneNumber } from '../../parts/phone-field/phone-number.ts';
import { usernameIn } from '../fields/username-in.ts';
import type { ScreenSettings } from '../use-settings.ts';

type FormData = Readonly<Record<string, string>>;

const secret = (data: FormData, ...names: readonly string[]) => new Secret(names.map((name) => data[name]).find(Boolean) ?? '');

/** A number that comes apart, its dial code beside it, is put together. */
const withDialCode = ({ country_code: dialCode, ...data }: FormData): FormData => {
  const name = ['phone_number', 'username'].find((each) => data[each]);
  return dialCode && name ? { ...data, [name]: phoneNumber(dialCode, data[name] ?? '') } : data;
};

/** What a form says to the machines, by the screen that it stands for and the names that Amplify UI gives its fields. */
export const submitEvent = (screen: Screen, given: FormData, { loginMechanisms }: ScreenSettings): ScreenEvent => {
  const data = withDialCode(given);
  const username = data['username'] ?? '';
  switch (screen) {
    case 'sign-in':
      return { type: 'credentials.submit', username, ...(data['password'] ? { password: secret(data, 'password') } : { flow: 'USER_AUTH' }) };
    case 'sign-up':
      return {
        type: 'sign-up.submit',
        username: usernameIn(data, loginMechanisms),
        attributes: attributesIn(data),
        ...(data['password'] ? { password: secret(data, 'password') } : undefined),
      };
    case 'forgot-password':
      return { type: 'reset.request', username };
    case 'confirm-reset':
      return { type: 'reset.submit', code: secret(data, 'confirmation_code'), newPassword: secret(data, 'password') };
    case 'code': case 'confirm-sign-up': case 'confirm-contact':
      return { type: 'code.submit', code: secret(data, 'confirmation_code') };
    case 'new-password':
      return { type: 'answer.submit', response: secret(data, 'password'), attributes: attributesIn(data) };
    default:
      return { type: 'answer.submit', response: secret(data, 'confirmation_code', 'mfa_type', 'factor', 'email', 'password', 'answer') };
  }
};
