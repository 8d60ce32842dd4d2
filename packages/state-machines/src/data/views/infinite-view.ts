import { DataError } from '../../errors/data-error.ts';
import type { ListPage } from '../../ports/data.ts';
import { matches } from '../filter.ts';
import type { ListArguments, ListSnapshot } from './list-view.ts';
import { orderBy, type Placed } from '../order.ts';
import { createPlacedRows } from './placed-rows.ts';
import { chooseIndex, takePage } from '../read-list.ts';
import { createReading, type View, type ViewInput } from './reading.ts';
import { createSeats } from './seats.ts';

/** The rows that an endless list shows, and whether there are more. */
export interface InfiniteSnapshot<Item> extends ListSnapshot<Item> {
  /** Whether there may be more rows. */
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  /** How many rows have come that are not shown yet; `showNew` shows them. */
  readonly newCount: number;
  /** How many rows the server was let read: it filters what it has read. */
  readonly scanned: number;
}

/** Which rows an endless list has, and in which order. */
export interface InfiniteArguments extends Omit<ListArguments, 'limit' | 'through'> {
  /** How many rows are shown at first, and how many more each time. @default 20 */
  readonly pageSize?: number | undefined;
  /** How many rows the server may read at a time in search of those that match. @default 1000 */
  readonly scanLimit?: number | undefined;
}

/** A list that is read page by page, and live. */
export interface InfiniteView<Item> extends View<InfiniteSnapshot<Item>> {
  loadMore(): void;
  showNew(): void;
}

/** With a filter the server reads at least so many rows at a time: most of them may not match. */
const LEAST_SCAN = 100;

/** The first rows that match, page by page. What comes up meanwhile is counted, and shown when that is asked for. */
export function createInfiniteView(list: InfiniteArguments, input: ViewInput): InfiniteView<Placed['row']> {
  const { port, store, sync } = input;
  const { model, authMode, filter, sort, pageSize = 20, scanLimit = 1000 } = list;
  const chosen = chooseIndex(store.shape, filter, sort);
  const sorted = Object.keys(sort ?? {}).length > 0;
  if (sorted && !chosen.direction) throw unordered(list);

  const order = orderBy(sort);
  const seats = createSeats();
  const placed = createPlacedRows({
    filter,
    order: sorted ? order : (a, b) => seats.of(a.key) - seats.of(b.key),
    admits: ({ key }) => seats.has(key),
  });
  const born = new Set<string>();
  let wanted = pageSize;
  let token: string | undefined;
  let begun = false;
  let busy = false;
  let goesOn = false;
  let scanned = 0;
  let stale = false;
  /** The sync's generation in which the first page was read. */
  let readIn = -1;
  /** The store's mark when the last reading began. */
  let readAt = 0;

  async function pageAfter(nextToken: string | undefined, limit: number, signal: AbortSignal): Promise<ListPage> {
    scanned += limit;
    const page = await port.list({ model, authMode, filter, ...chosen, limit, nextToken }, signal);
    return { ...page, rows: page.rows.filter((row) => matches(row, filter)) };
  }

  /** Reads on from where it was, or all anew where changes may have been missed since. */
  async function read(signal: AbortSignal) {
    const on = goesOn && begun && readIn === sync.generation;
    goesOn = false;
    try {
      await readFrom(on ? token : undefined, !on, signal);
    } catch (cause) {
      // A token of the server's lives for a while only.
      if (!on || DataError.from(cause).code !== 'invalid_input') throw cause;
      await readFrom(undefined, true, signal);
    } finally {
      busy = false;
    }
  }

  async function readFrom(first: string | undefined, anew: boolean, signal: AbortSignal) {
    const { generation } = sync;
    const since = (readAt = store.rows.mark());
    const sat = new Set(seats.keys());
    const found = new Set([...sat].filter((key) => !anew || isPending(key)));
    let next = first;
    let end = !anew && first === undefined;
    if (anew) scanned = 0;
    const budget = scanned + scanLimit;
    // Rows of one's own that are on their way may fill the page, and say nothing of what the server has.
    while (!end && (scanned === 0 || found.size < wanted) && scanned < budget) {
      const page = await pageAfter(next, Math.max(wanted - found.size, filter ? LEAST_SCAN : 1), signal);
      takePage(store, sync.doubts, page.rows, since).forEach((key) => found.add(key));
      next = page.nextToken;
      end = next === undefined;
    }
    const come = seats.keys().filter((key) => !sat.has(key));
    // What is asked for is no news, wherever it stands.
    seats.seat([...new Set([...come, ...found])], begun && anew);
    token = next;
    begun = true;
    readIn = generation;
    takeNews();
  }

  /** What was heard since the reading began may be younger than what it has found, or has not. */
  function takeNews() {
    placed.refill(store.shown.values());
    for (const one of store.shown.values()) {
      if ((store.rows.known(one.key)?.touched ?? 0) > readAt) take(one);
    }
    stale = true;
  }

  const isBefore = (one: Placed, other: Placed | undefined) => other !== undefined && order(one, other) < 0;

  /** Gives a row that has come up a place, has it wait for one, or leaves it to the pages to come. */
  function take(one: Placed) {
    if (!begun || seats.has(one.key) || !placed.matches(one)) return;
    const whole = token === undefined;
    if (store.own.has(one.key)) {
      seats.addFirst([one.key]);
      wanted += 1;
    } else if (!sorted) {
      // Without an order, creations that were heard are the ones that are known to be new.
      if (whole || born.has(one.key)) seats.wait(one.key);
    } else if (isBefore(one, placed.at(wanted - 1) ?? (whole ? undefined : placed.at(-1)))) seats.wait(one.key);
    else if (whole || isBefore(one, placed.at(-1))) seats.addFirst([one.key]);
  }

  const reading = createReading<InfiniteSnapshot<Placed['row']>>(input, (progress) => ({
    read,
    fill: takeNews,
    hear: (key) => void born.add(key),
    apply(changes) {
      for (const { after } of changes) {
        if (!after) continue;
        take(after);
        born.delete(after.key);
      }
      const newsLeft = changes.some(({ before, after }) => before && !after && seats.leave(before.key));
      return placed.apply(changes) || newsLeft || seats.waiting().length > 0;
    },
    empty() {
      seats.clear();
      born.clear();
      placed.refill([]);
      wanted = pageSize;
      token = undefined;
      begun = false;
      scanned = 0;
    },
    show(last) {
      if (stale) placed.refill(store.shown.values());
      stale = false;
      const all = placed.rows();
      const { status, error, known } = progress();
      const items = all.length <= wanted ? all : all.slice(0, wanted);
      return {
        items: last && sameItems(last.items, items) ? last.items : items,
        status, error, isEmpty: known && token === undefined && all.length === 0,
        hasMore: token !== undefined || all.length > wanted,
        isLoadingMore: busy,
        newCount: seats.waiting().filter((key) => isShown(key)).length,
        scanned,
      };
    },
  }));

  const isPending = (key: string) => store.writes(key).some(({ status }) => status !== 'failed');
  const isShown = (key: string) => {
    const held = store.shown.get(key);
    return held !== undefined && placed.matches(held);
  };

  return {
    ...reading,
    loadMore() {
      if (busy || !begun) return;
      wanted += pageSize;
      goesOn = busy = token !== undefined && placed.rows().length < wanted;
      if (busy) reading.refetch();
      reading.onLine();
    },
    showNew() {
      const waiting = seats.waiting();
      wanted += waiting.length;
      seats.addFirst(waiting);
      stale = true;
      reading.onLine();
    },
  };
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));

const unordered = ({ model, sort = {} }: InfiniteArguments) => new DataError('unsupported', {
  hint: `[foyer] No index of ${model} gives the order by ${Object.keys(sort).join(', ')} for this filter, so a first page in it `
    + 'cannot be read: give the model a secondary index with that field as its one sort key, required, since an index leaves out '
    + 'rows without it, and name its partition key in the filter by eq, or use useLiveList, which reads all rows.',
});
