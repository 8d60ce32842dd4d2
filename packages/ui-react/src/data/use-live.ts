import type { DataClient, ListRequested, ListSnapshot, Row, RowSnapshot, View } from '@foyer/state-machines';
import { use, useSyncExternalStore } from 'react';

const nothing = () => () => {};
const LOADING_LIST: ListSnapshot = { items: [], status: 'loading', error: undefined, isEmpty: false };
const LOADING_ROW: RowSnapshot = { row: undefined, status: 'loading', error: undefined };
const IDLE = { refetch() {}, status: 'idle' } as const;

const loadingList = () => LOADING_LIST;
const loadingRow = () => LOADING_ROW;

/** On a server nothing is asked: what is asked there belongs to one visitor, and this module to all. */
const onServer = typeof window === 'undefined';

/** Renders again when somebody else signs in: with them, who requests are made as may change. */
const useUser = (client: DataClient) =>
  useSyncExternalStore(client.user.subscribe, client.user.getSnapshot, client.user.getSnapshot);

function useView<Snapshot>(view: View<Snapshot> | undefined, loading: () => Snapshot): Snapshot {
  return useSyncExternalStore(view?.subscribe ?? nothing, view?.getSnapshot ?? loading, loading);
}

export function useList(client: DataClient, request: ListRequested, skip = false) {
  useUser(client);
  const view = skip || onServer ? undefined : client.list(request);
  const snapshot = useView(view, loadingList);
  return skip ? { ...LOADING_LIST, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? IDLE.refetch };
}

export function useListSuspense(client: DataClient, request: ListRequested) {
  useUser(client);
  const view = client.list(request);
  const { status, error } = view.getSnapshot();
  if (status === 'loading') use(view.ready());
  if (status === 'error' && error && view.getSnapshot().items.length === 0) throw error;
  return { ...useView(view, view.getSnapshot), refetch: view.refetch };
}

export function useRow(client: DataClient, model: string, key: Row, { authMode, skip = false }: RowRequest) {
  useUser(client);
  const view = skip || onServer ? undefined : client.row(model, key, authMode);
  const snapshot = useView(view, loadingRow);
  return skip ? { ...LOADING_ROW, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? IDLE.refetch };
}

interface RowRequest {
  readonly authMode?: ListRequested['authMode'];
  readonly skip?: boolean | undefined;
}
