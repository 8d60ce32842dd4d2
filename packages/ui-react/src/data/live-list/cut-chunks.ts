/** Rows that React looks at together: where none of them has changed, it looks at none. */
export interface Chunk<Row> {
  readonly id: number;
  readonly rows: readonly Row[];
}

/** How many rows a new chunk takes, up to how many others may join it at its ends, and at how many it is cut in two. */
const NEW = 50;
const FULL = 100;
const MOST = 200;

interface Open<Row> {
  readonly id: number;
  readonly old: boolean;
  readonly rows: Row[];
}

/**
 * Cuts a list into chunks, and the next list so that a row stays in its chunk where the order allows it: a row that came
 * or went concerns its own chunk alone, and none is drawn anew because others moved.
 */
export function createChunker<Row>(keyOf: (row: Row) => string) {
  let homes = new Map<string, number>();
  let sizes = new Map<number, number>();
  let lastId = 0;
  let last: readonly Row[] = [];
  let chunks: readonly Chunk<Row>[] = [];

  const homeOf = (row: Row) => homes.get(keyOf(row));
  const homeOfNext = (items: readonly Row[], from: number) => {
    const known = homes.size === 0 ? undefined : items.slice(from, from + NEW).find((row) => homeOf(row) !== undefined);
    return known && homeOf(known);
  };

  function open(items: readonly Row[]): Open<Row>[] {
    const opened: Open<Row>[] = [];
    const used = new Set<number>();
    const begin = (home: number | undefined) => {
      const chunk: Open<Row> = { id: home ?? (lastId += 1), old: home !== undefined, rows: [] };
      used.add(chunk.id);
      opened.push(chunk);
      return chunk;
    };
    /** A row that has come joins its neighbours where they have room, or where it stands between them. */
    const settle = (at: number, last: Open<Row> | undefined) => {
      const next = homeOfNext(items, at);
      if (last && (last.rows.length < (last.old ? FULL : NEW) || next === last.id)) return last;
      return begin(next !== undefined && !used.has(next) && (sizes.get(next) ?? 0) < FULL ? next : undefined);
    };
    items.forEach((row, at) => {
      const home = homeOf(row);
      const last = opened.at(-1);
      const chunk = home === undefined ? settle(at, last) : (used.has(home) && last) || begin(home);
      chunk.rows.push(row);
    });
    return opened;
  }

  const halve = (chunk: Open<Row>): Chunk<Row>[] =>
    chunk.rows.length <= MOST
      ? [chunk]
      : [{ id: chunk.id, rows: chunk.rows.slice(0, FULL) }, { id: (lastId += 1), rows: chunk.rows.slice(FULL) }];

  const isSameOrder = (items: readonly Row[]) =>
    items.length === last.length && items.every((row, at) => row === last[at] || (last[at] !== undefined && keyOf(row) === keyOf(last[at])));

  /** Where each row stands where it stood, as most often, the chunks stay; those alone are new in which a row has changed. */
  function refill(items: readonly Row[]): readonly Chunk<Row>[] {
    let from = 0;
    return chunks.map((chunk) => {
      const rows = items.slice(from, from += chunk.rows.length);
      return rows.every((row, at) => row === chunk.rows[at]) ? chunk : { id: chunk.id, rows };
    });
  }

  function cut(items: readonly Row[]): readonly Chunk<Row>[] {
    const next = open(items).flatMap(halve);
    homes = new Map(next.flatMap(({ id, rows }) => rows.map((row) => [keyOf(row), id] as const)));
    sizes = new Map(next.map(({ id, rows }) => [id, rows.length]));
    return next;
  }

  return (items: readonly Row[]): readonly Chunk<Row>[] => {
    chunks = isSameOrder(items) ? refill(items) : cut(items);
    // A copy, since the array is the app's, which may change it.
    last = [...items];
    return chunks;
  };
}
