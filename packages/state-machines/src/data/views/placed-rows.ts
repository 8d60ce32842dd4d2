import type { Filter, Row } from '../../ports/data.ts';
import { matches } from '../filter.ts';
import { type Order, type Placed, placeOf } from '../order.ts';

/** What a commit did to a row. */
export interface Change {
  readonly before: Placed | undefined;
  readonly after: Placed | undefined;
}

/** The rows that match a filter, in order. */
export interface PlacedRows {
  /** The rows, a new array where something changed and the same where nothing did. */
  rows(): readonly Row[];
  refill(all: Iterable<Placed>): void;
  /** Takes a commit in. Answers whether it concerns these rows. */
  apply(changes: readonly Change[]): boolean;
  /** Whether a row meets the filter. */
  matches(one: Placed): boolean;
  /** The row at a place, from the end where it is negative. */
  at(place: number): Placed | undefined;
}

export interface PlacedRowsInput {
  readonly filter: Filter | undefined;
  readonly order: Order;
  readonly limit?: number | undefined;
  /** Whether a row has a place, where meeting the filter is not enough. */
  readonly admits?: ((one: Placed) => boolean) | undefined;
}

/** So many rows are put to their places one by one; of more than that, all in one go. */
const FEW = 64;

export function createPlacedRows({ filter, order, limit = Infinity, admits }: PlacedRowsInput): PlacedRows {
  const meets = (one: Placed) => matches(one.row, filter);
  const belongs = (one: Placed | undefined): one is Placed => one !== undefined && (!admits || admits(one)) && meets(one);
  let list: Placed[] = [];
  /** The rows of the list, beside it: to copy them is cheaper than to gather them. */
  let held: Row[] = [];
  let rows: readonly Row[] | undefined = [];

  function put(at: number, gone: number, ...come: Placed[]) {
    list.splice(at, gone, ...come);
    held.splice(at, gone, ...come.map(rowOf));
    rows = undefined;
  }
  /** Takes a row out, or puts what became of it at its place. Answers whether it was there. */
  function replace(one: Placed, ...by: Placed[]) {
    const at = placeOf(list, one, order);
    const stood = list[at]?.key === one.key;
    if (stood) put(at, 1, ...by);
    return stood;
  }
  function fill(all: readonly Placed[]) {
    list = all.toSorted(order);
    held = list.map(rowOf);
    rows = undefined;
  }

  return {
    rows: () => (rows ??= held.slice(0, limit)),
    refill: (all) => fill([...all].filter(belongs)),
    apply(changes) {
      const leaving: Placed[] = [];
      const entering: Placed[] = [];
      for (const { before, after } of changes) {
        const stood = belongs(before);
        const stands = belongs(after);
        if (stood && stands && order(before, after) === 0 && replace(before, after)) continue;
        if (stood) leaving.push(before);
        if (stands) entering.push(after);
      }
      if (leaving.length + entering.length > FEW) {
        const gone = new Set(leaving);
        fill([...list.filter((one) => !gone.has(one)), ...entering]);
      } else {
        for (const one of leaving) replace(one);
        for (const one of entering) put(placeOf(list, one, order), 0, one);
      }
      return rows === undefined;
    },
    matches: meets,
    at: (place) => list.at(place),
  };
}

const rowOf = ({ row }: Placed) => row;
