import { expect, it } from 'vitest';
import { attributeField, newPasswordField } from './account-fields.ts';
import { attributesIn } from './attributes-in.ts';
import { field } from './field.ts';
import { mechanismOf } from './mechanism-of.ts';
import { readFields } from './read-fields.ts';
import { loginField } from './sign-in-fields.ts';
import { usernameIn } from './username-in.ts';

const read = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return readFields([attributeField('phone_number'), newPasswordField, field({ name: 'confirmation_code', kind: 'code' }), attributeField('name')], data);
};

it('reads passwords to the letter, codes without spaces, names without the blanks around them', () => {
  expect(read({ password: '  pass word ', confirmation_code: '123-4 56', name: ' Ana ' })).toMatchObject({
    password: '  pass word ', confirmation_code: '123456', name: 'Ana',
  });
});

it.each([
  ['+44', '07700 900123', '+447700900123'],
  ['+1', '+49 151 1234', '+491511234'],
  ['+1', '', ''],
])('joins the dial code %s and %s', (code, number, whole) => {
  expect(read({ country_code: code, phone_number: number })['phone_number']).toBe(whole);
});

it('keeps what the app’s own inputs hold', () => {
  expect(read({ terms: 'on' })['terms']).toBe('on');
});

it('takes for attributes what the pool knows, and nothing else of the form', () => {
  expect(attributesIn({ name: 'Ana', password: 'x', terms: 'on', 'custom:team': 'red', nickname: '', country_code: '+1' })).toEqual({ name: 'Ana', 'custom:team': 'red' });
});

it('names the account by its username where the pool has one, else by the first contact that was given', () => {
  expect(usernameIn({ username: 'ana', email: 'a@b.c' }, ['email', 'username'])).toBe('ana');
  expect(usernameIn({ email: '', phone_number: '+1555' }, ['email', 'phone_number'])).toBe('+1555');
});

it.each([
  ['ana@example.com', 'ana@example.com'],
  [' 0151 123-45 67 ', '+491511234567'],
  ['+1 (202) 555 0143', '+12025550143'],
  ['ana', 'ana'],
])('takes %s for an email or a phone number', (typed, sent) => {
  const data = new FormData();
  data.append('username', typed);
  const either = { ...loginField(['email', 'phone_number']), options: { dialCode: '+49' } };
  expect(readFields([either], data)['username']).toBe(sent);
});

it.each([
  ['ana@example.com', ['email', 'phone_number'], 'email'],
  ['+12025550143', ['email', 'phone_number'], 'phone_number'],
  ['', ['phone_number', 'email'], 'phone_number'],
  ['ana@example.com', ['username', 'email'], 'username'],
  ['ana', ['email'], 'email'],
] as const)('knows where %s belongs among %s', (typed, mechanisms, mechanism) => {
  expect(mechanismOf(typed, mechanisms)).toBe(mechanism);
});
