'use client';

import type { AuthMode, DataClient, ListRequested, ListSnapshot, Readable, Row, RowSnapshot, View } from '@foyer/state-machines';
import { useSyncExternalStore } from 'react';
import type { LiveRow, LiveRows } from './hooks-types.ts';

export const LOADING_ROW: RowSnapshot = { row: undefined, status: 'loading', error: undefined };
export const LOADING_LIST: ListSnapshot = { items: [], status: 'loading', error: undefined, isEmpty: false };

/** On a server nothing is asked: what is asked there belongs to one visitor, and this module to all. */
export const onServer = typeof window === 'undefined';
export const nothing = () => {};
const never = () => nothing;
export const nobody = () => undefined;

const IDLE = { refetch: nothing, status: 'idle' } as const;

export interface Skipping {
  readonly skip?: boolean | undefined;
}
/** What is selected is for the types alone: rows are whole, so that all who look share them. */
export interface AnySelecting {
  readonly select?: readonly string[] | undefined;
}
export type ListHookOptions = Omit<ListRequested, 'model'> & Skipping & AnySelecting & { readonly initialItems?: readonly Row[] | undefined };

/** Whether it is known who asks. Renders again when somebody else signs in: with them, who requests are made as may change. */
export const useMayAsk = (client: DataClient): boolean =>
  useReadable(client.user, nobody) !== undefined && !onServer;

export const useReadable = <Value>({ subscribe, getSnapshot }: Readable<Value>, onServerShown = getSnapshot): Value =>
  useSyncExternalStore(subscribe, getSnapshot, onServerShown);

export function useView<Snapshot>(view: View<Snapshot> | undefined, loading: Snapshot): Snapshot {
  const still = () => loading;
  return useReadable(view ?? { subscribe: never, getSnapshot: still }, still);
}

export function useShown<Snapshot>(view: View<Snapshot> | undefined, loading: Snapshot, skip: boolean | undefined) {
  const snapshot = useView(view, loading);
  return skip ? { ...snapshot, ...IDLE } : { ...snapshot, refetch: view?.refetch ?? nothing };
}

/** What a list shows before anything was asked: nothing, or what a server has read. */
function firstList(initial: readonly Row[] | undefined): ListSnapshot {
  if (!initial) return LOADING_LIST;
  const held = firsts.get(initial) ?? { ...LOADING_LIST, items: initial, status: 'stale', isEmpty: initial.length === 0 };
  firsts.set(initial, held);
  return held;
}

const firsts = /* @__PURE__ */ new WeakMap<readonly Row[], ListSnapshot>();

export function listView(client: DataClient, request: ListRequested, initial: readonly Row[] | undefined) {
  if (initial) client.hydrate(request, initial);
  return client.list(request);
}

export function useList<One extends Row>(client: DataClient, model: string, { skip, initialItems, select: _, ...options }: ListHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : listView(client, { model, ...options }, initialItems);
  return useShown(view, skip ? LOADING_LIST : firstList(initialItems), skip) as LiveRows<One>;
}

export interface RowHookOptions extends Skipping, AnySelecting {
  readonly authMode?: AuthMode | undefined;
}

export function useRow<One extends Row>(client: DataClient, model: string, key: Row, { authMode, skip }: RowHookOptions) {
  const mayAsk = useMayAsk(client);
  const view = skip || !mayAsk ? undefined : client.row(model, key, authMode);
  return useShown(view, LOADING_ROW, skip) as LiveRow<One>;
}
