import { createInfiniteView, type DataClient, type InfiniteArguments, type InfiniteView, type Row } from '@foyer/state-machines';
import { isListKnown, useReady } from './suspense.ts';
import { type Skipping, useView } from './use-live.ts';

type Request = Omit<InfiniteArguments, 'authMode'> & { readonly authMode?: InfiniteArguments['authMode'] };
export type InfiniteHookOptions = Omit<Request, 'model'> & Skipping;

export const infiniteView = (client: DataClient, request: Request): InfiniteView<Row> =>
  client.view('infinite', request, createInfiniteView);

export function useInfiniteSuspense(client: DataClient, model: string, { skip: _, ...options }: InfiniteHookOptions) {
  const view = useReady(client, () => infiniteView(client, { model, ...options }), isListKnown);
  const { refetch, loadMore, showNew } = view;
  return { ...useView(view, view.getSnapshot()), refetch, loadMore, showNew };
}
