import type { Row } from '../ports/data.ts';
import { compare } from './compare.ts';
import { nothing } from './equal.ts';

/** Fields and their directions; the first decides, the next where it is even. */
export type Sort = Readonly<Record<string, 'asc' | 'desc' | undefined>>;

/** A row at its place in a view. */
export interface Placed {
  readonly key: string;
  readonly row: Row;
  /** When the row was first seen: the order where no other is asked for. */
  readonly arrival: number;
}

export type Order = (a: Placed, b: Placed) => number;

/** A total order, so that each row has one place. Rows without a value come last in both directions. */
export function orderBy(sort: Sort = {}): Order {
  const fields = Object.entries(sort).filter(([, direction]) => direction);
  return (a, b) => {
    for (const [field, direction] of fields) {
      const left = a.row[field];
      const right = b.row[field];
      if (nothing(left) !== nothing(right)) return nothing(left) ? 1 : -1;
      const order = compare(left, right);
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return fields.length > 0 ? compare(a.key, b.key) : a.arrival - b.arrival;
  };
}

/** Where a row stands, or would stand, in a list in this order. */
export function placeOf(list: readonly Placed[], one: Placed, order: Order): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const held = list[middle];
    if (held && order(held, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
