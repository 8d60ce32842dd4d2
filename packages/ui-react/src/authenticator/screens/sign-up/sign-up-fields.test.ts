import { expect, it } from 'vitest';
import type { ScreenSettings } from '../../use-settings.ts';
import { mergeFields } from '../../fields/merge-fields.ts';
import { fieldsForMethod, signUpFields, signUpMethods } from './sign-up-fields.ts';

const settings: ScreenSettings = {
  loginMechanisms: ['email', 'phone_number'],
  signUpAttributes: [],
  passwordPolicy: { minLength: 8, requireLowercase: false, requireUppercase: false, requireNumbers: false, requireSpecialCharacters: false },
  socialProviders: [],
  factors: [],
  preferredFactor: undefined,
  methods: ['PASSWORD'],
  preferredMethod: undefined,
  error: null,
};

/** What of a form must be filled in; a bar stands between fields of which one is enough. */
const asked = (given: Partial<ScreenSettings>, fields = signUpFields({ ...settings, ...given })) =>
  fields.filter(({ required }) => required).map(({ name, unless }) => [name, ...unless].join('|'));

it('asks for one of two contacts, and for both where the pool or the app requires them', () => {
  expect(asked({})).toEqual(['email|phone_number', 'phone_number|email', 'password', 'confirm_password']);
  expect(asked({ signUpAttributes: ['email'] })).toEqual(['email', 'password', 'confirm_password']);
  expect(asked({ signUpAttributes: ['email', 'phone_number'] })).toEqual(['email', 'phone_number', 'password', 'confirm_password']);
  const required = mergeFields(signUpFields(settings), { email: { isRequired: true }, phone_number: { isRequired: true } });
  expect(asked({}, required)).toEqual(['email', 'phone_number', 'password', 'confirm_password']);
});

it('asks for the username, and for what the app says that people sign in with beside it', () => {
  expect(asked({ loginMechanisms: ['username', 'email'] })).toEqual(['username', 'email', 'password', 'confirm_password']);
});

it('asks who gets a code for its contact, and for no password', () => {
  const fields = fieldsForMethod(signUpFields(settings), 'text-code');
  expect(asked({}, fields)).toEqual(['email|phone_number', 'phone_number']);
});

it.each([
  [['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'], ['email'], ['password', 'email-code']],
  [['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'], ['email'], ['password', 'email-code']],
  [['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'], ['email', 'phone_number'], ['password', 'email-code', 'text-code']],
  [['PASSWORD', 'EMAIL_OTP'], ['username'], ['password']],
  [['SMS_OTP'], ['username'], ['text-code']],
  [['WEB_AUTHN'], ['email'], ['without-password']],
] as const)('offers for %o with %o: %o', (methods, loginMechanisms, expected) => {
  const given = { ...settings, methods, loginMechanisms };
  expect(signUpMethods(given, signUpFields(given))).toEqual(expected);
});
