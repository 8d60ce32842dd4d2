'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { foot } from './DataTable.css.ts';
import { tableToolMessages } from './table-tool.messages.ts';
import type { DataTableState } from './use-data-table.ts';

/** The way to rows that are not shown yet. */
export function TableMore({ table }: { readonly table: DataTableState }) {
  const { text } = useTexts(tableToolMessages);
  return (
    <div className={foot}>
      {table.newCount > 0 && <Button variant="quiet" onClick={table.showNew}>{text('data-table.show-new', { count: table.newCount })}</Button>}
      {table.hasMore && (
        <Button variant="secondary" busy={table.isLoadingMore} busyLabel={text('data-table.loading-more')} onClick={table.loadMore}>{text('data-table.load-more')}</Button>
      )}
    </div>
  );
}
