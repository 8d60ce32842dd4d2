import { expect, it } from 'vitest';
import { fieldMessages } from '../authenticator/fields/field.messages.ts';
import { directionOf } from './direction.ts';
import { format, formatPieces } from './format.ts';
import { ar } from './locales/ar/index.ts';

it('chooses the plural form of the language, and writes numbers its way', () => {
  const resend = { one: '{count} second', other: '{count} seconds' };
  expect(format(resend, 'en', { count: 1 })).toBe('1 second');
  expect(format(resend, 'en', { count: 1200 })).toBe('1,200 seconds');
  expect(format(ar['field.too-short'], 'ar', { count: 2 })).toBe('استخدم حرفين على الأقل.');
  expect(format(ar['field.too-short'], 'ar-EG', { count: 8 })).toContain('٨');
});

it('gives the pieces around an element in the order of the language', () => {
  expect(formatPieces('to {who}, now', 'en', { who: 7 })).toEqual(['to ', 7, ', now']);
});

it('knows which languages run from right to left', () => {
  expect(['ar-EG', 'he', 'en', 'de'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});

const names = (message: unknown) => [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

it('holds no place in Arabic that the English text does not fill', () => {
  for (const [key, english] of Object.entries(fieldMessages)) {
    const arabic = ar[key as keyof typeof fieldMessages];
    expect(names(english), key).toEqual(expect.arrayContaining(names(arabic)));
  }
});
