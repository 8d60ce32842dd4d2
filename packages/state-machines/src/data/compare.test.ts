import { expect, it } from 'vitest';
import { compare } from './compare.ts';

it.each([
  ['a', 'b'],
  ['', 'a'],
  ['ab', 'abc'],
  // By code point: a private character of the first plane comes before an emoji, whose code units are smaller.
  ['\uFFFD', '😀'],
  ['x😀', 'x😁'],
  ['x', 'x😀'],
])('puts %s before %s', (first, second) => {
  expect(compare(first, second)).toBeLessThan(0);
  expect(compare(second, first)).toBeGreaterThan(0);
  expect(compare(first, first)).toBe(0);
});
