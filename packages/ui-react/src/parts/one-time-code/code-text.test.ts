import { describe, expect, it } from 'vitest';
import { codeIn, fitCode, normalizeCode } from './code-text.ts';

describe('normalizeCode', () => {
  it('drops spaces, hyphens and invisible marks, and leaves the rest to be reported', () => {
    expect(normalizeCode(' 123-456 ')).toBe('123456');
    expect(normalizeCode('12\u00a03\u20134\u221256\u200b\u200e')).toBe('123456');
    expect(normalizeCode('12a')).toBe('12a');
  });

  it('reads the digits of other scripts', () => {
    expect(normalizeCode('١٢٣')).toBe('123');
    expect(normalizeCode('۴۵۶')).toBe('456');
    expect(normalizeCode('７８９０')).toBe('7890');
  });
});

describe('codeIn', () => {
  it('finds the code in the message that brought it', () => {
    expect(codeIn('Your code is 123 456. It holds for 10 minutes.', 6)).toBe('123456');
    expect(codeIn('123-456', 6)).toBe('123456');
    expect(codeIn('@example.com #12345678', 8)).toBe('12345678');
  });

  it('takes a part of a code, or a code of unknown length, as it is', () => {
    expect(codeIn(' 12 3', 6)).toBe('123');
    expect(codeIn('12 34-56 78', undefined)).toBe('12345678');
  });
});

describe('fitCode', () => {
  it('keeps the caret among the digits that stay', () => {
    expect(fitCode({ value: '12-3456', caret: 3 }, 6)).toEqual({ value: '123456', caret: 2 });
  });

  it('drops what comes after the end, and overwrites in the middle', () => {
    expect(fitCode({ value: '1234567', caret: 7 }, 6)).toEqual({ value: '123456', caret: 6 });
    expect(fitCode({ value: '1293456', caret: 3 }, 6)).toEqual({ value: '129456', caret: 3 });
    expect(fitCode({ value: '9123456', caret: 1 }, 6)).toEqual({ value: '923456', caret: 1 });
  });

  it('lets a code of unknown length grow', () => {
    expect(fitCode({ value: '1234567890123', caret: 13 }, undefined)).toEqual({ value: '1234567890123', caret: 13 });
  });
});
