'use client';

import type { Filter, Sort } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';

interface TableRequest {
  readonly model: string;
  readonly filter: Filter | undefined;
  /** An order in which the server can give them. */
  readonly sort: Sort | undefined;
  readonly pageSize: number | undefined;
  readonly skip: boolean;
}

const WHOLE = { hasMore: false, isLoadingMore: false, newCount: 0, loadMore() {}, showNew() {} };

/** The rows of a table, live: all of them, or page by page. */
export function useTableRows({ hooks, authMode }: DataSource, { model, filter, sort, pageSize, skip }: TableRequest) {
  const paged = pageSize !== undefined;
  const all = hooks.useLiveList(model, { filter, sort, authMode, skip: skip || paged });
  const pages = hooks.useInfiniteList(model, { filter, sort, authMode, pageSize, skip: skip || !paged });
  return paged ? pages : { ...WHOLE, ...all };
}
