/** The rows that are in the document: from `start` to before `end`, with empty room in the place of the others. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
  /** In pixels. */
  readonly before: number;
  /** In pixels. */
  readonly after: number;
}

interface View {
  readonly ids: readonly string[];
  /** In pixels. */
  readonly heightOf: (id: string) => number;
  /** Where the view begins and how high it is, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** Rows beyond either edge that are drawn too, so that a quick scroll meets no emptiness. */
const OVERSCAN = 6;

export function windowOf({ ids, heightOf, top, height }: View): RowWindow {
  const edges = edgesOf(ids, heightOf);
  const total = edges.at(-1) ?? 0;
  const start = Math.max(0, indexAt(edges, top) - OVERSCAN);
  const end = Math.min(ids.length, indexAt(edges, top + height) + 1 + OVERSCAN);
  return { start, end, before: edges[start] ?? 0, after: total - (edges[end] ?? total) };
}

/** Where a row begins, in pixels from the top of the list. */
export function offsetOf(ids: readonly string[], heightOf: (id: string) => number, index: number): number {
  let sum = 0;
  for (const id of ids.slice(0, index)) sum += heightOf(id);
  return sum;
}

/** Where each row begins, and where the last one ends. */
function edgesOf(ids: readonly string[], heightOf: (id: string) => number): readonly number[] {
  const edges = [0];
  let sum = 0;
  for (const id of ids) edges.push((sum += heightOf(id)));
  return edges;
}

/** The row at a height; the first or the last where it lies beyond them. */
function indexAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, Math.max(0, edges.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
