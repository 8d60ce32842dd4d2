import type { AuthMode, DataClient, ListRequested, ListSnapshot, Row, RowSnapshot, View } from '@foyer/state-machines';
import { useSyncExternalStore } from 'react';

const LOADING = { status: 'loading', error: undefined, isEmpty: false } as const;
export const LOADING_ROW: RowSnapshot = { row: undefined, status: 'loading', error: undefined };
const EMPTY: readonly Row[] = [];

export const LOADING_LIST: ListSnapshot = { ...LOADING, items: EMPTY };

/** On a server nothing is asked: what is asked there belongs to one visitor, and this module to all. */
export const onServer = typeof window === 'undefined';
export const nothing = () => {};
const never = () => nothing;
const nobody = () => undefined;

export const IDLE = { refetch: nothing, status: 'idle' } as const;

export interface Skipping {
  readonly skip?: boolean | undefined;
}
export type ListHookOptions = Omit<ListRequested, 'model'> & Skipping & { readonly initialItems?: readonly Row[] | undefined };

/** Whether it is known who asks. Renders again when somebody else signs in: with them, who requests are made as may change. */
export const useMayAsk = (client: DataClient): boolean =>
  useSyncExternalStore(client.user.subscribe, client.user.getSnapshot, nobody) !== undefined && !onServer;

export function useView<Snapshot>(view: View<Snapshot> | undefined, loading: Snapshot): Snapshot {
  const still = () => loading;
  return useSyncExternalStore(view?.subscribe ?? never, view?.getSnapshot ?? still, still);
}

/** What a list shows before anything was asked: nothing, or what a server has read. */
const firstList = (initial: readonly Row[] | undefined): ListSnapshot =>
  initial ? remember(initial, () => ({ ...LOADING, items: initial, status: 'stale', isEmpty: initial.length === 0 })) : LOADING_LIST;

const firsts = new WeakMap<readonly Row[], ListSnapshot>();
function remember(rows: readonly Row[], make: () => ListSnapshot): ListSnapshot {
  const held = firsts.get(rows) ?? make();
  firsts.set(rows, held);
  return held;
}

export function listView(client: DataClient, request: ListRequested, initial: readonly Row[] | undefined) {
  if (initial) client.hydrate(request, initial);
  return client.list(request);
}

export function useList(client: DataClient, model: string, { skip, initialItems, ...options }: ListHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : listView(client, { model, ...options }, initialItems);
  const snapshot = useView(view, firstList(initialItems));
  return skip ? { ...LOADING_LIST, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? nothing };
}

export interface RowHookOptions extends Skipping {
  readonly authMode?: AuthMode | undefined;
}

export function useRow(client: DataClient, model: string, key: Row, { authMode, skip = false }: RowHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : client.row(model, key, authMode);
  const snapshot = useView(view, LOADING_ROW);
  return skip ? { ...LOADING_ROW, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? nothing };
}
