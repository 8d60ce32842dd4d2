import { expect, test } from 'vitest';
import { sortedPage } from './sorted-page.ts';

const rows = [2, 10, 1].map((rank, position) => ({ position, row: { day: 'x', rank } }));
const page = (sort: readonly string[]) => sortedPage(rows, { sort, arguments: {}, after: undefined, limit: 10 }).rows.map(({ rank }) => rank);

test('one sort key orders by its value, several by the text that they are together', () => {
  expect(page(['rank'])).toEqual([1, 2, 10]);
  expect(page(['day', 'rank'])).toEqual([1, 10, 2]);
});
