import type { ModelShape, Row } from '../ports/data.ts';
import { equal } from './equal.ts';

/** What became of news: nothing, a change, or a doubt that only the row itself, fetched by its key, can settle. */
export type Verdict = 'same' | 'changed' | 'doubtful';

/** The rows of a model as the server last had them, with the graves of those that were deleted. */
export interface Rows {
  readonly held: ReadonlyMap<string, { readonly row: Row }>;
  /** What is known of a row: itself, or that it was deleted. */
  known(key: string): Known | undefined;
  versionOf(row: Row): string | undefined;
  /** Holds a row that is whole, as of the mark. */
  keep(key: string, row: Row, mark: number): Verdict;
  bury(key: string, version: string | undefined): Verdict;
  /** Starts a reading. What is heard after it outweighs what it finds. */
  mark(): number;
  /** A whole row, read at or after the mark `since`. */
  fetched(key: string, row: Row, since: number): Verdict;
  /** No row was found, read at or after the mark `since`. */
  missing(key: string, since: number): Verdict;
  clear(): void;
}

/** What is known of a row: the row itself, or that it was deleted. */
export interface Known {
  /** None where it was deleted. */
  readonly row?: Row | undefined;
  readonly version: string | undefined;
  readonly touched: number;
}
interface Held extends Known {
  readonly row: Row;
}
interface Grave extends Known {
  readonly row?: undefined;
  readonly dug: number;
}

/** How long a late event may be late. */
const GRAVE_AGE = 5 * 60_000;

export function createRows(shape: ModelShape, now: () => number): Rows {
  const held = new Map<string, Held>();
  const graves = new Map<string, Grave>();
  let tick = 0;

  const knownOf = (key: string): Held | Grave | undefined => graves.get(key) ?? held.get(key);
  const versionOf = (row: Row) => {
    const version = shape.version === undefined ? undefined : row[shape.version];
    return typeof version === 'string' ? version : undefined;
  };

  function keep(key: string, row: Row, touched: number): Verdict {
    const before = held.get(key);
    const version = versionOf(row);
    const same = before !== undefined && before.version === version && equal(before.row, row);
    held.set(key, {
      row: same ? before.row : row,
      version,
      touched: Math.max(touched, before?.touched ?? 0),
    });
    graves.delete(key);
    return same ? 'same' : 'changed';
  }

  function bury(key: string, version: string | undefined): Verdict {
    for (const [other, { dug }] of graves) {
      if (now() - dug < GRAVE_AGE) break;
      graves.delete(other);
    }
    graves.delete(key);
    graves.set(key, { version, touched: ++tick, dug: now() });
    return held.delete(key) ? 'changed' : 'same';
  }

  function fetched(key: string, row: Row, since: number): Verdict {
    const known = knownOf(key);
    if (!known) return keep(key, row, since);
    const order = age(versionOf(row), known.version);
    if (order === undefined ? known.touched > since : order < 0) return 'same';
    // A row that is younger than what was buried since may have been read before it was deleted too.
    if (order !== 0) return known.row || known.touched <= since ? keep(key, row, since) : 'doubtful';
    if (!known.row) return 'same';
    return known.touched <= since || equal(row, known.row) ? keep(key, row, since) : 'doubtful';
  }

  function missing(key: string, since: number): Verdict {
    const before = held.get(key);
    if (!before) return 'same';
    return before.touched > since ? 'doubtful' : bury(key, before.version);
  }

  return {
    held,
    known: knownOf,
    versionOf,
    keep,
    bury,
    mark: () => ++tick,
    fetched,
    missing,
    clear() {
      held.clear();
      graves.clear();
    },
  };
}

/** Negative where `a` is older than `b`; `undefined` where that cannot be said. */
export function age(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a < b ? -1 : Number(a > b);
}
