import { createInfiniteView, type DataClient, type InfiniteArguments, type InfiniteSnapshot, type InfiniteView, type Row } from '@foyer/state-machines';
import type { InfiniteList } from './hooks-types.ts';
import { isListKnown, useReady } from './suspense.ts';
import { type AnySelecting, type Skipping, useView } from './use-live.ts';

type Request = Omit<InfiniteArguments, 'authMode'> & { readonly authMode?: InfiniteArguments['authMode'] };
export type InfiniteHookOptions = Omit<Request, 'model'> & Skipping & AnySelecting;

export const infiniteView = (client: DataClient, request: Request): InfiniteView<Row> =>
  client.view('infinite', request, createInfiniteView);

/** A search that has found nothing yet, and can go on, is there to be shown. */
const isSearched = (shown: InfiniteSnapshot<Row>) => shown.hasMore || isListKnown(shown);

export function useInfiniteSuspense<One extends Row>(client: DataClient, model: string, { skip: _, select: __, ...options }: InfiniteHookOptions) {
  const view = useReady(client, () => infiniteView(client, { model, ...options }), isSearched);
  const { refetch, loadMore, showNew } = view;
  return { ...useView(view, view.getSnapshot()), refetch, loadMore, showNew } as InfiniteList<One>;
}
