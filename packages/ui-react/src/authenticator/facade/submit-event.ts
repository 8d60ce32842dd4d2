import { Secret, type Screen, type ScreenEvent } from '@foyer/state-machines';
import { attributesIn } from '../fields/attributes-in.ts';
import { usernameIn } from '../fields/username-in.ts';
import type { ScreenSettings } from '../use-settings.ts';

type FormData = Readonly<Record<string, string>>;

const secret = (data: FormData, ...names: readonly string[]) => new Secret(names.map((name) => data[name]).find(Boolean) ?? '');

/** What a form says to the machines, by the screen that it stands for and the names that Amplify UI gives its fields. */
export const submitEvent = (screen: Screen, data: FormData, { loginMechanisms }: ScreenSettings): ScreenEvent => {
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
