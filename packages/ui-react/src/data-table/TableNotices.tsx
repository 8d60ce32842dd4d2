'use client';

import type { DataError } from '@foyer/state-machines';
import { useDataErrorText } from '../data-fields/use-data-error-text.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { notice, notices } from './DataTable.css.ts';
import { tableNoticeMessages } from './table-notice.messages.ts';
import type { DataTableState } from './use-data-table.ts';

/** What keeps the rows from being all there, or young, or in order. */
export function TableNotices({ table, error }: { readonly table: DataTableState; readonly error: DataError | undefined }) {
  const { text } = useTexts(tableNoticeMessages);
  const errorText = useDataErrorText();
  const { status, offline, sort, hasMore } = table;
  // Rows that could be read are stale with an error where changes of them cannot be heard.
  const isQuiet = error && status === 'stale';
  return (
    <div className={notices}>
      <Alert>{status === 'error' && error && (
        <span className={notice}>
          {errorText(error)}
          <Button variant="link" onClick={table.refetch}>{text('data-table.retry')}</Button>
        </span>
      )}
      </Alert>
      <Alert variant="warning">{(offline || status === 'offline') && text('data-table.offline')}</Alert>
      <Alert variant="info">{isQuiet && (
        <span className={notice}>
          {text('data-table.not-live')}
          <Button variant="link" onClick={table.refetch}>{text('data-table.refresh')}</Button>
        </span>
      )}
      </Alert>
      <Alert variant="info">{sort && hasMore && !table.isServed(sort.column) && text('data-table.sorted-loaded')}</Alert>
    </div>
  );
}
