import type { DataClient, ListRequested, ListSnapshot, Row, View } from '@foyer/state-machines';
import type { LiveRow, LiveRows } from './hooks-types.ts';
import { suspend } from './suspend.ts';
import { listView, onServer, type ListHookOptions, type RowHookOptions, useMayAsk, useView } from './use-live.ts';

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

export function useListSuspense<One extends Row>(client: DataClient, model: string, options: ListHookOptions) {
  const { skip: _, select: __, initialItems, ...request } = options;
  const view = useReady(client, () => listView(client, { model, ...request }, initialItems), isListKnown);
  return { ...useView(view, view.getSnapshot()), refetch: view.refetch } as LiveRows<One>;
}

export function useRowSuspense<One extends Row>(client: DataClient, model: string, key: Row, { authMode }: RowHookOptions) {
  const view = useReady(client, () => client.row(model, key, authMode), ({ row }) => row !== undefined);
  return { ...useView(view, view.getSnapshot()), refetch: view.refetch } as LiveRow<One>;
}
