'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Status } from '../../parts/status/Status.tsx';
import { bulk, bulkCount } from '../DataTable.css.ts';
import { tableActionMessages } from '../table-action.messages.ts';

interface BulkBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onDelete: () => void;
}

/** What can be done with the rows that are selected. */
export function BulkBar({ count, onClear, onDelete }: BulkBarProps) {
  const { text } = useTexts(tableActionMessages);
  return (
    <div className={bulk} data-foyer-part="data-table.bulk">
      <Status className={bulkCount}>{text('data-table.selected', { count })}</Status>
      <Button variant="quiet" onClick={onClear}>{text('data-table.clear-selection')}</Button>
      <Button variant="danger" onClick={onDelete}>{text('data-table.delete-now')}</Button>
    </div>
  );
}
