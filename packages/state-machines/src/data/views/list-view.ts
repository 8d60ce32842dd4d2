import type { DataError } from '../../errors/data-error.ts';
import type { Filter, ListRequest, ModelRequest, Row } from '../../ports/data.ts';
import { orderBy, type Sort } from '../order.ts';
import { createPlacedRows } from './placed-rows.ts';
import { chooseIndex, readList } from '../read-list.ts';
import { createReading, type LiveStatus, type View, type ViewInput } from './reading.ts';

/** The rows of a list, and how far they can be believed. */
export interface ListSnapshot<Item = Row> {
  readonly items: readonly Item[];
  readonly status: LiveStatus;
  /** Why the list could not be read, or why it is not told of changes. */
  readonly error: DataError | undefined;
  /** Whether the server has said that there is no row. Without items and without this, it is not known. */
  readonly isEmpty: boolean;
}

export interface ListArguments extends ModelRequest {
  /** Which rows. @default all */
  readonly filter?: Filter | undefined;
  /** @default the order in which the server gives them */
  readonly sort?: Sort | undefined;
  /** How many of the first rows. @default all */
  readonly limit?: number | undefined;
  /** Reads what a row of another model holds, where no index answers. */
  readonly through?: ListRequest['through'];
}

/** The rows that match, in order, and everything that happens to them. */
export function createListView(list: ListArguments, input: ViewInput): View<ListSnapshot> {
  const { port, page, late, store, sync } = input;
  const { model, authMode, filter, sort, limit, through } = list;
  const chosen = chooseIndex(store.shape, filter, sort);
  const placed = createPlacedRows({ filter, order: orderBy(sort), limit });

  return createReading<ListSnapshot>(input, (progress) => ({
    read: (signal) =>
      readList({
        port, page, late, store, doubts: sync.doubts, signal,
        request: { model, authMode, filter, ...chosen, through: chosen.index ? undefined : through },
        unordered: chosen.direction ? undefined : sort,
      }),
    fill: () => placed.refill(store.shown.values()),
    apply: placed.apply,
    empty: () => placed.refill([]),
    show() {
      const items = placed.rows();
      const { status, error, known } = progress();
      return { items, status, error, isEmpty: known && items.length === 0 };
    },
  }));
}
