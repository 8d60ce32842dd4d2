import type { AuthMode, DataClient, ListRequested, ListSnapshot, Row, RowSnapshot, View } from '@foyer/state-machines';
import { useSyncExternalStore } from 'react';
import { suspend } from './suspend.ts';

const LOADING = { status: 'loading', error: undefined, isEmpty: false } as const;
const LOADING_ROW: RowSnapshot = { row: undefined, status: 'loading', error: undefined };
const EMPTY: readonly Row[] = [];

export const IDLE = { refetch() {}, status: 'idle' } as const;
export const LOADING_LIST: ListSnapshot = { ...LOADING, items: EMPTY };

/** On a server nothing is asked: what is asked there belongs to one visitor, and this module to all. */
const onServer = typeof window === 'undefined';
const nothing = () => () => {};
const nobody = () => undefined;

export interface Skipping {
  readonly skip?: boolean | undefined;
}
export type ListHookOptions = Omit<ListRequested, 'model'> & Skipping & { readonly initialItems?: readonly Row[] | undefined };

/** Whether it is known who asks. Renders again when somebody else signs in: with them, who requests are made as may change. */
export const useMayAsk = (client: DataClient): boolean =>
  useSyncExternalStore(client.user.subscribe, client.user.getSnapshot, nobody) !== undefined && !onServer;

export function useView<Snapshot>(view: View<Snapshot> | undefined, loading: Snapshot): Snapshot {
  const still = () => loading;
  return useSyncExternalStore(view?.subscribe ?? nothing, view?.getSnapshot ?? still, still);
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

function listView(client: DataClient, request: ListRequested, initial: readonly Row[] | undefined) {
  if (initial) client.hydrate(request, initial);
  return client.list(request);
}

export function useList(client: DataClient, model: string, { skip, initialItems, ...options }: ListHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : listView(client, { model, ...options }, initialItems);
  const snapshot = useView(view, firstList(initialItems));
  return skip ? { ...LOADING_LIST, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? IDLE.refetch };
}

/** Suspends until it is known who asks, and then until the view has something to show. Failures are thrown. */
export function useReady<Snapshot, One extends View<Snapshot>>(
  client: DataClient, make: () => One & View<Snapshot>, isKnown: (snapshot: Snapshot) => boolean,
): One {
  if (onServer) throw asksOnServer();
  if (!useMayAsk(client)) suspend(userOf(client));
  const view = make();
  if (!isKnown(view.getSnapshot())) suspend(view.ready());
  return view;
}

export const isListKnown = ({ items, isEmpty }: ListSnapshot): boolean => isEmpty || items.length > 0;

const users = new WeakMap<DataClient, Promise<void>>();
function userOf(client: DataClient): Promise<void> {
  const held = users.get(client) ?? new Promise<void>((resolve) => {
    const stop = client.user.subscribe(() => {
      stop();
      resolve();
    });
  });
  users.set(client, held);
  return held;
}

/** Reads a list before anybody looks at it. */
export async function preload(client: DataClient, request: ListRequested): Promise<void> {
  if (client.user.getSnapshot() === undefined) await userOf(client);
  await client.list(request).ready();
}

const asksOnServer = () => new Error('[foyer] A hook that suspends reads nothing on a server, so its HTML holds the fallback: '
  + 'read the rows there and give them to useLiveList as initialItems, if they should be in the HTML.');

export function useListSuspense(client: DataClient, model: string, options: ListHookOptions) {
  const { skip: _, initialItems, ...request } = options;
  const view = useReady(client, () => listView(client, { model, ...request }, initialItems), isListKnown);
  return { ...useView(view, view.getSnapshot()), refetch: view.refetch };
}

export interface RowHookOptions extends Skipping {
  readonly authMode?: AuthMode | undefined;
}

export function useRow(client: DataClient, model: string, key: Row, { authMode, skip = false }: RowHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : client.row(model, key, authMode);
  const snapshot = useView(view, LOADING_ROW);
  return skip ? { ...LOADING_ROW, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? IDLE.refetch };
}

export function useRowSuspense(client: DataClient, model: string, key: Row, { authMode }: RowHookOptions) {
  const view = useReady(client, () => client.row(model, key, authMode), ({ row }) => row !== undefined);
  return { ...useView(view, view.getSnapshot()), refetch: view.refetch };
}
