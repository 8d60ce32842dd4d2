import { type DataClient, DataError, type InfiniteArguments, type InfiniteSnapshot, type Row } from '@foyer/state-machines';
import type * as infiniteList from './infinite-list.ts';
import { lazyModule, useLazyModule } from './lazy-module.ts';
import { suspend } from './suspend.ts';
import { IDLE, isListKnown, LOADING_LIST, type Skipping, useMayAsk, useReady, useView } from './use-live.ts';

/** Most apps have no such list: what it is made of is loaded with the first. */
const infinite = lazyModule(() => import('./infinite-list.ts'));

const LOADING: InfiniteSnapshot<Row> = { ...LOADING_LIST, hasMore: false, isLoadingMore: false, newCount: 0, scanned: 0 };
const STILL = { ...IDLE, loadMore() {}, showNew() {} };

type Module = typeof infiniteList;
type Request = Omit<InfiniteArguments, 'authMode'> & { readonly authMode?: InfiniteArguments['authMode'] };
export type InfiniteHookOptions = Omit<Request, 'model'> & Skipping;

const viewOf = (client: DataClient, { createInfiniteView }: Module, request: Request) =>
  client.view('infinite', request, (authMode, input) => createInfiniteView({ ...request, authMode }, input));

export function useInfinite(client: DataClient, model: string, { skip, ...options }: InfiniteHookOptions) {
  const mayAsk = useMayAsk(client);
  const module = useLazyModule(infinite);
  const loaded = module instanceof DataError ? undefined : module;
  const view = skip || !mayAsk || !loaded ? undefined : viewOf(client, loaded, { model, ...options });
  const snapshot = useView(view, LOADING);
  if (skip) return { ...LOADING, ...STILL };
  if (module instanceof DataError) return { ...LOADING, ...STILL, status: 'error', error: module, refetch: infinite.load } as const;
  return { ...snapshot, ...(view ? methodsOf(view) : { ...STILL, status: 'loading' as const }) };
}

export function useInfiniteSuspense(client: DataClient, model: string, { skip: _, ...options }: InfiniteHookOptions) {
  const module = useLazyModule(infinite);
  if (module instanceof DataError) throw module;
  if (!module) suspend(infinite.load());
  const view = useReady(client, () => viewOf(client, loadedOf(infinite.getSnapshot()), { model, ...options }), isListKnown);
  return { ...useView(view, view.getSnapshot()), ...methodsOf(view) };
}

function loadedOf(module: Module | DataError | undefined): Module {
  if (module && !(module instanceof DataError)) return module;
  throw module ?? new DataError('unknown');
}

const methodsOf = ({ refetch, loadMore, showNew }: ReturnType<typeof viewOf>) => ({ refetch, loadMore, showNew });
