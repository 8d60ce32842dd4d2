import { needsBrowser, type Row, screensOf } from './rows.ts';

const pairs = [
  ['method', 'status'], ['method', 'pool'], ['method', 'second'], ['pool', 'status'], ['pool', 'second'], ['status', 'second'],
] as const satisfies readonly (readonly [keyof Row, keyof Row])[];

/** What a row shows: each pair of its values, and each screen on its way. */
export const showsOf = (row: Row): readonly string[] => [
  ...pairs.map(([a, b]) => `${a} ${row[a]}, ${b} ${row[b]}`),
  ...screensOf(row).map((screen) => `screen ${screen}`),
];

/** The part of the rows that shows all that they show, with those that run in a browser alone. Greedy, so small rather than smallest. */
export function coveringRows(rows: readonly Row[]): readonly Row[] {
  const chosen = new Set(rows.filter(needsBrowser));
  const left = new Set(rows.flatMap(showsOf));
  const cross = (row: Row) => showsOf(row).forEach((each) => left.delete(each));
  chosen.forEach(cross);
  while (left.size > 0) {
    const gain = (row: Row) => showsOf(row).filter((each) => left.has(each)).length;
    const best = rows.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.add(best);
    cross(best);
  }
  return rows.filter((row) => chosen.has(row));
}
