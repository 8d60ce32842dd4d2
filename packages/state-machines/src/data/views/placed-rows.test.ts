import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderBy, type Placed } from '../order.ts';
import { type Change, createPlacedRows } from './placed-rows.ts';

const post = (key: number, rank: number | null, arrival = key): Placed => ({ key: String(key), row: { id: String(key), rank }, arrival });
const posts = (count: number) => Array.from({ length: count }, (_, at) => post(at, (at * 7919) % count));

const rank = fc.option(fc.integer({ min: 0, max: 9 }));
/** What becomes of so many rows in one commit: another rank, or gone. */
const commit = (most: number) => fc.uniqueArray(fc.tuple(fc.nat(120), fc.option(rank, { nil: undefined })), { selector: ([key]) => key, maxLength: most });

it.each([
  ['few', 8],
  ['many', 120],
])('shows after commits of %s rows what it would show if it were filled anew', (_, most) => {
  fc.assert(fc.property(
    fc.array(commit(most), { maxLength: 6 }),
    fc.constantFrom({}, { rank: 'asc' as const }, { rank: 'desc' as const }),
    fc.constantFrom(undefined, { rank: { ge: 4 } }),
    fc.constantFrom(undefined, 10),
    (commits, sort, filter, limit) => {
      const shown = new Map(Array.from({ length: 60 }, (_, key) => [String(key), post(key, key % 10)]));
      const make = () => createPlacedRows({ filter, order: orderBy(sort), limit });
      const placed = make();
      placed.refill(shown.values());
      let arrivals = 1000;
      for (const told of commits) {
        const changes = told.flatMap(([key, next]): Change[] => {
          const before = shown.get(String(key));
          const after = next === undefined ? undefined : post(key, next, before?.arrival ?? arrivals++);
          if (after) shown.set(String(key), after);
          else shown.delete(String(key));
          return before || after ? [{ before, after }] : [];
        });
        placed.apply(changes);
        const anew = make();
        anew.refill(shown.values());
        expect(placed.rows()).toEqual(anew.rows());
        expect(placed.rows()).toBe(placed.rows());
      }
    },
  ));
});

it('hands over the same array where a commit does not concern it', () => {
  const placed = createPlacedRows({ filter: { rank: { ge: 4 } }, order: orderBy() });
  placed.refill([post(1, 1), post(2, 5)]);
  const rows = placed.rows();
  expect(placed.apply([{ before: post(1, 1), after: post(1, 2) }])).toBe(false);
  expect(placed.rows()).toBe(rows);
});

it.each([
  ['in its place', { rank: 'asc' as const }, (one: Placed) => ({ ...one, row: { ...one.row, title: 'changed' } })],
  ['to another place', { rank: 'asc' as const }, (one: Placed) => ({ ...one, row: { ...one.row, rank: -1 } })],
  ['where no order is asked for', {}, (one: Placed) => ({ ...one, row: { ...one.row, rank: -1 } })],
])('looks at a few of 10,000 rows for one that changes %s', (_, sort, change) => {
  let looks = 0;
  const order = orderBy(sort);
  const placed = createPlacedRows({ filter: undefined, order: (a, b) => { looks += 1; return order(a, b); } });
  const all = posts(10_000);
  placed.refill(all);
  placed.rows();
  looks = 0;
  const before = all[5000];
  if (!before) throw new Error('no row');
  expect(placed.apply([{ before, after: change(before) }])).toBe(true);
  expect(looks).toBeLessThan(40);
  expect(placed.rows()).toHaveLength(10_000);
});
