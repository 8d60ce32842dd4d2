import { describe, expect, it } from 'vitest';
import { confirmPasswordField, newPasswordField } from './account-fields.ts';
import { mergeFields } from './merge-fields.ts';
import { loginField } from './sign-in-fields.ts';

const known = [loginField(['email']), newPasswordField, confirmPasswordField];
const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);

describe('mergeFields', () => {
  it('puts ordered fields first, zero among them, and keeps the place of the rest', () => {
    const fields = mergeFields(known, { confirm_password: { order: 0 }, password: { order: 2 } });
    expect(names(fields)).toEqual(['confirm_password', 'password', 'username']);
  });

  it('appends fields that the screen does not know, and asks for them only when told to', () => {
    const fields = mergeFields(known, { 'custom:team': { label: 'Team' }, terms: { type: 'checkbox', isRequired: true } });
    expect(fields.slice(3).map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['custom:team', 'text', false],
      ['terms', 'checkbox', true],
    ]);
  });

  it('changes nothing that it is given', () => {
    const options = Object.freeze({ username: Object.freeze({ label: 'Work email' }) });
    expect(() => mergeFields(Object.freeze([...known]), options)).not.toThrow();
  });

  it('lets the app say the type, whether it is asked for, and what the browser fills in', () => {
    const [field] = mergeFields([loginField(['username'])], { username: { type: 'tel', required: false, autocomplete: 'off' } });
    expect(field).toMatchObject({ kind: 'phone', required: false, autoComplete: 'off' });
  });
});
