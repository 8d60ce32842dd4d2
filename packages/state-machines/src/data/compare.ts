import { equal } from './equal.ts';

/** Which of two values of a field comes first, as the server orders them: numbers by size, texts by code point. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return equal(a, b) ? 0 : compareTexts(typeof a + String(a), typeof b + String(b));
}

/** Code units and code points differ in their order only where a surrogate meets one of the last private units. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : 1;
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at < 0) return -1;
  return (left[at]?.codePointAt(0) ?? -1) - (right[at]?.codePointAt(0) ?? -1);
}

const SURROGATE = /[\uD800-\uDFFF]/;
