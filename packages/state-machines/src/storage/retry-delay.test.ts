import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay.ts';

test('waits twice as long each time, up to the longest, shortened by chance, and no more often than allowed', () => {
  const waits = (random: number) => [1, 2, 3, 4, 5, 6].map((attempts) => retryDelay(attempts, { longestDelay: 5000 }, () => random));
  expect(waits(1)).toEqual([1000, 2000, 4000, 5000, 5000, undefined]);
  expect(waits(0)).toEqual([500, 1000, 2000, 2500, 2500, undefined]);
});
