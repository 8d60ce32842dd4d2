import type { Filter, Row } from '../ports/data.ts';
import { matches } from './filter.ts';
import { type Order, type Placed, placeOf } from './order.ts';

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

export function createPlacedRows({ filter, order, limit = Infinity, admits }: PlacedRowsInput): PlacedRows {
  const meets = (one: Placed) => matches(one.row, filter);
  const belongs = (one: Placed | undefined): one is Placed => one !== undefined && (!admits || admits(one)) && meets(one);
  let list: Placed[] = [];
  let rows: readonly Row[] | undefined = [];

  function remove(one: Placed) {
    const at = placeOf(list, one, order);
    if (list[at]?.key === one.key) list.splice(at, 1);
  }

  return {
    rows: () => (rows ??= list.slice(0, limit).map(({ row }) => row)),
    refill(all) {
      list = [...all].filter(belongs).toSorted(order);
      rows = undefined;
    },
    apply(changes) {
      const leaving = changes.map(({ before }) => before).filter(belongs);
      const entering = changes.map(({ after }) => after).filter(belongs);
      if (leaving.length + entering.length === 0) return false;
      if (entering.length + leaving.length > Math.max(64, list.length / 8)) {
        const gone = new Set(leaving.map(({ key }) => key));
        list = [...list.filter(({ key }) => !gone.has(key)), ...entering].toSorted(order);
      } else {
        for (const one of leaving) remove(one);
        for (const one of entering) list.splice(placeOf(list, one, order), 0, one);
      }
      rows = undefined;
      return true;
    },
    matches: meets,
    at: (place) => list.at(place),
  };
}
