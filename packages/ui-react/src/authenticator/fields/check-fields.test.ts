import { expect, it } from 'vitest';
import { attributeField, confirmPasswordField, newPasswordField } from './account-fields.ts';
import { checkFields } from './check-fields.ts';
import { field, type CheckContext } from './field.ts';
import { passwordRules } from './password-rules.ts';

const policy = { minLength: 8, requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSpecialCharacters: true };
const context: CheckContext = { policy, text: (...[key]) => key };

it.each([
  ['an empty email', attributeField('email'), '', 'field.missing-email'],
  ['an email without a host', attributeField('email'), 'ana@', 'field.bad-email'],
  ['a website without a scheme', attributeField('website'), 'example.com', 'field.bad-url'],
  ['letters in a code', field({ name: 'c', kind: 'code', inputMode: 'numeric' }), '12a', 'field.bad-code'],
  ['a password against the policy', newPasswordField, 'short', 'field.password-policy'],
  ['a value that the app finds too short', field({ name: 'c', options: { minLength: 3 } }), 'ab', 'field.too-short'],
  ['a value against the app’s pattern', field({ name: 'c', options: { pattern: '[a-z]+' } }), 'AB', 'field.bad-format'],
])('complains about %s', (_, one, value, complaint) => {
  expect(checkFields([one], { [one.name]: value }, context)).toEqual({ [one.name]: complaint });
});

it('complains when the two passwords differ', () => {
  const values = { password: 'Correct-horse1', confirm_password: 'Correct-horse2' };
  expect(checkFields([newPasswordField, confirmPasswordField], values, context)).toEqual({ confirm_password: 'field.passwords-differ' });
});

it('takes an empty field that is not asked for', () => {
  expect(checkFields([{ ...attributeField('email'), required: false }], { email: '' }, context)).toEqual({});
});

it.each([['Aa1!aaaa', []], ['aa1!aaaa', ['uppercase']], ['Aa1 aaaa', []], ['Aa1aaaa ', ['special']], ['', ['length', 'lowercase', 'uppercase', 'number', 'special']]])(
  'finds in “%s” the rules that are not met: %j', (password, unmet) => {
    expect(passwordRules(policy).filter(({ isMet }) => !isMet(password)).map(({ id }) => id)).toEqual(unmet);
  },
);
