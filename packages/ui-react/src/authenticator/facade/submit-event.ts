import { type Contact, Secret, type Screen, type ScreenEvent } from '@foyer/state-machines';
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

const contactIn = ({ unverifiedAttr }: FormData): Contact => {
  if (unverifiedAttr === 'email' || unverifiedAttr === 'phone_number') return unverifiedAttr;
  throw new Error("[foyer] submitForm() on this screen wants `unverifiedAttr`: 'email' or 'phone_number'.");
};

/**
 * What a form says to the machines, by the screen that it stands for and the names that Amplify UI gives its fields.
 * Who is on the way to a provider has no form, and the one over the app is not the app's: they say nothing.
 */
export const submitEvent = (screen: Screen, given: FormData, { loginMechanisms }: Pick<ScreenSettings, 'loginMechanisms'>): ScreenEvent | undefined => {
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
    case 'password': case 'totp-setup': case 'email-setup': case 'choose-mfa': case 'choose-factor': case 'custom':
      return { type: 'answer.submit', response: secret(data, 'confirmation_code', 'mfa_type', 'factor', 'email', 'password', 'answer') };
    case 'verify-contact':
      return { type: 'contact.choose', contact: contactIn(data) };
    case 'passkey-prompt':
      return { type: 'passkey.create' };
    case 'restore-failed':
      return { type: 'session.restore' };
    case 'unknown-step':
      return { type: 'flow.back' };
    case 'redirect': case 'reauthenticate':
      return undefined;
    default:
      return screen satisfies never;
  }
};
