'use client';

import type { ReactNode } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { empty, emptyHint, emptyTitle } from './DataTable.css.ts';
import { tableToolMessages } from './table-tool.messages.ts';
import type { DataTableState } from './use-data-table.ts';

/** What stands where there are no rows: none at all, or none that match. */
export function Empty({ table, children }: { readonly table: DataTableState; readonly children: ReactNode }) {
  const { text } = useTexts(tableToolMessages);
  const isNarrowed = table.filters.length > 0 || table.search !== '';
  if (!isNarrowed && children) return <div className={empty}>{children}</div>;
  return (
    <div className={empty}>
      <p className={emptyTitle}>{text(isNarrowed ? 'data-table.nothing-matches' : 'data-table.empty')}</p>
      {isNarrowed
        ? <Button variant="quiet" onClick={() => { table.setFilters([]); table.setSearch(''); }}>{text('data-table.clear-filters')}</Button>
        : table.may('create') && <p className={emptyHint}>{text('data-table.empty-hint')}</p>}
    </div>
  );
}
