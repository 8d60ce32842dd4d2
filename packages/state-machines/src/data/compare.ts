import { equal } from './equal.ts';

/** Which of two values of a field comes first, as the server orders them: numbers by size, texts by code point. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return equal(a, b) ? 0 : compareTexts(typeof a + String(a), typeof b + String(b));
}

/** By code point: where two texts part, at a unit or in the middle of a pair, the points there decide. */
function compareTexts(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
