import type { ModelShape, Row } from '../ports/data.ts';
import { equal } from './equal.ts';
import type { Placed } from './order.ts';
import type { Change } from './views/placed-rows.ts';
import { sameMark } from './row-mark.ts';
import { createRows, type Rows } from './rows.ts';
import { createWatchers } from './watchers.ts';
import type { Write } from './writes/write.ts';

/** The rows of a model as one user sees them: the server's, and the writes on top. */
export interface ModelStore {
  readonly shape: ModelShape;
  readonly rows: Rows;
  /** The rows as they are shown. */
  readonly shown: ReadonlyMap<string, Placed>;
  /** Notes that a row may show something else; it is looked at in the next commit. */
  touch(key: string): void;
  /** Puts the writes of a row on top of it, oldest first, as `lay` shows them. */
  setWrites(key: string, writes: readonly Write[], lay: LayWrites): void;
  writes(key: string): readonly Write[];
  /** The rows that this page has made. */
  readonly own: Set<string>;
  /** Calls back with what a commit changed. */
  watch(onCommit: (changes: readonly Change[]) => void): () => void;
  /** Shows what has changed since the last commit. */
  commit(): void;
  /** Forgets everything; the views over it are reset with it. */
  clear(): void;
}

/** A row as the person sees it: the server's, with these writes on top. */
export type LayWrites = (shape: ModelShape, base: Row | undefined, writes: readonly Write[]) => Row | undefined;

export interface ModelStoreInput {
  readonly shape: ModelShape;
  readonly now: () => number;
  /** Asks for a commit in the next frame. */
  readonly schedule: () => void;
}

export function createModelStore({ shape, now, schedule }: ModelStoreInput): ModelStore {
  const rows = createRows(shape, now);
  const shown = new Map<string, Placed>();
  const overlay = new Map<string, { readonly writes: readonly Write[]; readonly lay: LayWrites }>();
  const touched = new Set<string>();
  const own = new Set<string>();
  const { subscribe, tell } = createWatchers<[readonly Change[]]>();
  let arrivals = 0;

  function look(key: string): Change | undefined {
    const before = shown.get(key);
    const base = rows.held.get(key)?.row;
    const over = overlay.get(key);
    const row = over ? over.lay(shape, base, over.writes) : base;
    if (row === before?.row || (row && before && sameMark(row, before.row) && equal(row, before.row))) return undefined;
    const after = row && { key, row, arrival: before?.arrival ?? ++arrivals };
    if (after) shown.set(key, after);
    else shown.delete(key);
    return { before, after };
  }

  function touch(key: string) {
    touched.add(key);
    schedule();
  }

  return {
    shape,
    rows,
    shown,
    touch,
    setWrites(key, writes, lay) {
      if (writes.length > 0) overlay.set(key, { writes, lay });
      else overlay.delete(key);
      touch(key);
    },
    writes: (key) => overlay.get(key)?.writes ?? [],
    own,
    watch: subscribe,
    commit() {
      const changes = [...touched].map(look).filter((change) => change !== undefined);
      touched.clear();
      if (changes.length > 0) tell(changes);
    },
    clear() {
      rows.clear();
      overlay.clear();
      own.clear();
      touched.clear();
      shown.clear();
    },
  };
}

/** The row that is shown under a key. */
export const shownRow = (store: ModelStore, key: string): Row | undefined => store.shown.get(key)?.row;
