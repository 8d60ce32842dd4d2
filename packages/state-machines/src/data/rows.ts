import type { ModelShape, Row, WriteKind } from '../ports/data.ts';
import { equal, nothing } from './equal.ts';

/** What became of news: nothing, a change, or a doubt that only the row itself, fetched by its key, can settle. */
export type Verdict = 'same' | 'changed' | 'doubtful';

/** The rows of a model as the server last had them, with the graves of those that were deleted. */
export interface Rows {
  readonly held: ReadonlyMap<string, { readonly row: Row }>;
  /** Starts a reading. What is heard after it outweighs what it finds. */
  mark(): number;
  /** A whole row, read at or after the mark `since`. */
  fetched(key: string, row: Row, since: number): Verdict;
  /** No row was found, read at or after the mark `since`. */
  missing(key: string, since: number): Verdict;
  /** The whole row with which the server answered a write of ours. */
  written(key: string, kind: WriteKind, row: Row): Verdict;
  /** A change that the server told of; what its writer did not select is `null` in it. */
  heard(key: string, kind: WriteKind, row: Row): Verdict;
  clear(): void;
}

/** What is known of a row: the row itself, or that it was deleted. */
interface Known {
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
    const same = before !== undefined && equal(before.row, row);
    held.set(key, {
      row: same ? before.row : row,
      version: versionOf(row),
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

  /** Negative where `a` is older than `b`; `undefined` where that cannot be said. */
  function age(a: string | undefined, b: string | undefined): number | undefined {
    if (a === undefined || b === undefined) return undefined;
    return a < b ? -1 : a > b ? 1 : 0;
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

  function heardOfDeath(key: string, row: Row): Verdict {
    const before = held.get(key);
    const version = versionOf(row);
    if (!before) return bury(key, version ?? graves.get(key)?.version);
    if (shape.version !== undefined && version === undefined) return 'doubtful';
    return (age(version, before.version) ?? 0) < 0 ? 'same' : bury(key, version);
  }

  function heardOfLife(key: string, kind: WriteKind, row: Row): Verdict {
    const known = knownOf(key);
    if (!known) return whole(key, row);
    const version = versionOf(row);
    const order = age(version, known.version);
    if (!known.row) {
      if (order !== undefined && order <= 0) return 'same';
      const isRisen = kind === 'create' && (order !== undefined || shape.version === undefined);
      return isRisen ? whole(key, row) : 'doubtful';
    }
    if (shape.version !== undefined && version === undefined) return 'doubtful';
    const before = known.row;
    if (order !== undefined && order < 0) return tellsMore(row, before) ? 'doubtful' : 'same';
    if (order === 0) {
      const differs = shape.fields.some((field) => !nothing(row[field]) && !equal(row[field], before[field]));
      return differs ? 'doubtful' : 'same';
    }
    return tellsMore(before, row) ? 'doubtful' : keep(key, { ...before, ...row }, ++tick);
  }

  /** A row that nobody had: each null in it may stand for a value. */
  const whole = (key: string, row: Row): Verdict =>
    shape.fields.some((field) => nothing(row[field])) ? 'doubtful' : keep(key, row, ++tick);

  /** An older change may name what a younger one, with a smaller selection, left out. */
  const tellsMore = (older: Row, row: Row) => shape.fields.some((field) => nothing(row[field]) && !nothing(older[field]));

  return {
    held,
    mark: () => ++tick,
    fetched,
    missing,
    written(key, kind, row) {
      if (kind === 'delete') return heardOfDeath(key, row);
      return fetched(key, row, ++tick);
    },
    heard: (key, kind, row) => (kind === 'delete' ? heardOfDeath(key, row) : heardOfLife(key, kind, row)),
    clear() {
      held.clear();
      graves.clear();
    },
  };
}
