import type { Condition, DataPort, Filter, ListRequest, ModelShape, Row } from '../ports/data.ts';
import type { PagePort } from '../ports/page.ts';
import type { Doubts } from './doubts.ts';
import { nothing } from './equal.ts';
import { matches } from './filter.ts';
import { fileOf, type Late, type LateFile } from './late.ts';
import type { ModelStore } from './model-store.ts';
import type { Sort } from './order.ts';
import { keyFields, keyOf } from './row-key.ts';

/** How many rows the server reads for a page. */
const PAGE = 1000;

/** Puts the rows of a page into the store. Answers with their keys. */
export function takePage(store: ModelStore, doubts: Doubts, page: readonly Row[], since: number): string[] {
  const keys: string[] = [];
  for (const row of page) {
    const key = keyOf(store.shape, row);
    if (key === undefined) continue;
    keys.push(key);
    doubts.weigh(store.rows.fetched(key, row, since), key, row);
  }
  return keys;
}

interface Reading {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly late: Late<LateFile>;
  readonly store: ModelStore;
  readonly doubts: Doubts;
  readonly request: ListRequest;
  readonly signal: AbortSignal;
  /** An order that no index answers, so that all rows are read for it. */
  readonly unordered: Sort | undefined;
}

/**
 * Reads every page of a list into the store. A row that we hold and the list did not have is not taken for deleted: it
 * may be too young for the list, or match no more. It is asked for by its key, also where something was heard of it
 * meanwhile: that may be old news.
 */
export async function readList({ port, page, late, store, doubts, request, signal, unordered }: Reading): Promise<void> {
  const { rows, shape } = store;
  const since = rows.mark();
  const found = new Set<string>();
  let nextToken: string | undefined;
  do {
    const answer = await port.list({ ...request, limit: PAGE, nextToken }, signal);
    for (const key of takePage(store, doubts, answer.rows, since)) found.add(key);
    nextToken = answer.nextToken;
  } while (nextToken !== undefined);

  if (unordered) fileOf(late)?.warnOfOrder(page, request.model, unordered, found.size);

  const absent = new Map([...rows.held]
    .filter(([key, { row }]) => !found.has(key) && matches(row, request.filter))
    .map(([key, { row }]) => [key, keyFields(shape, row)]));
  await doubts.settle(absent, signal).catch(async (cause: unknown) => (await late.load()).takeWord(store, absent, since, cause));
}

/**
 * Reads an index instead of the table where the filter names its partition key and lets no row through that the index lacks,
 * best one that also has the order. Several sort keys are one text to the server, which orders by it.
 */
export function chooseIndex({ indexes }: ModelShape, filter: Filter = {}, sort: Sort = {}): Pick<ListRequest, 'index' | 'direction'> {
  const [sortField = ''] = Object.keys(sort);
  const usable = indexes.filter(({ fields: [partition = ''], sparse = [] }) =>
    !nothing((filter[partition] as Condition | undefined)?.eq) && sparse.every((field) => !matches({}, { [field]: filter[field] })));
  const ordered = usable.find(({ fields }) => fields.length === 2 && fields[1] === sortField);
  return { index: (ordered ?? usable[0])?.query, direction: ordered && sort[sortField] };
}
