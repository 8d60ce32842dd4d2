'use client';

import { type DataClient, DataError, type InfiniteSnapshot, type Row, type View } from '@foyer/state-machines';
import type { InfiniteList, LiveRelation } from './hooks-types.ts';
import type { InfiniteHookOptions } from './infinite.ts';
import { askForLate, type LateFile, useLate } from './late.ts';
import type { RelationHookOptions } from './related.ts';
import { LOADING_LIST, LOADING_ROW, nothing, useMayAsk, useShown } from './use-live.ts';

/** A view that the late file makes. Until then it is loading, and so it is skipped where there is no `make`. */
function useLateView<Snapshot, One extends View<Snapshot>>(
  client: DataClient, loading: Snapshot, make: ((file: LateFile) => One & View<Snapshot>) | undefined,
) {
  const mayAsk = useMayAsk(client);
  const file = useLate();
  const isBroken = file instanceof DataError;
  const view = make && mayAsk && file && !isBroken ? make(file) : undefined;
  const shown = useShown<Snapshot>(view, loading, !make);
  return make && isBroken ? { ...shown, status: 'error' as const, error: file, refetch: askForLate, view } : { ...shown, view };
}

const LOADING: InfiniteSnapshot<Row> = { ...LOADING_LIST, hasMore: false, isLoadingMore: false, newCount: 0, scanned: 0 };

export function useInfinite<One extends Row>(client: DataClient, model: string, { skip, select: _, ...options }: InfiniteHookOptions) {
  const { view, ...shown } = useLateView(client, LOADING, skip ? undefined : (file) => file.infiniteView(client, { model, ...options }));
  return { ...shown, loadMore: view?.loadMore ?? nothing, showNew: view?.showNew ?? nothing } as InfiniteList<One>;
}

export function useRelated<To>(
  client: DataClient, model: string, row: Row | null | undefined, field: string, { skip, ...options }: RelationHookOptions,
) {
  const loading = client.shape(model).relations[field]?.many ? LOADING_LIST : LOADING_ROW;
  const make = row && !skip ? (file: LateFile) => file.relatedView(client, model, row, field, options) : undefined;
  const { view: _, ...shown } = useLateView(client, loading, make);
  return (row === undefined && !skip ? { ...shown, status: 'loading' } : shown) as LiveRelation<To>;
}
