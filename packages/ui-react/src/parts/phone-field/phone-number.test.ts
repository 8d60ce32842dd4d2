import { expect, it } from 'vitest';
import { phoneNumber } from './phone-number.ts';

it('joins dial code and number, whatever stands between the digits', () => {
  expect(phoneNumber('+1', '(555) 010-0199')).toBe('+15550100199');
});

it('leaves out the zero that is dialled at home alone', () => {
  expect(phoneNumber('+44', '07700 900123')).toBe('+447700900123');
  expect(phoneNumber('+39', '06 1234')).toBe('+39061234');
});

it('takes a number with a plus as the whole number', () => {
  expect(phoneNumber('+1', ' +49 170 1234567')).toBe('+491701234567');
});

it('is empty for no number', () => {
  expect(phoneNumber('+1', '  ')).toBe('');
});
