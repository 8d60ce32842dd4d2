'use client';

import type { Row } from '@foyer/state-machines';
import { useState } from 'react';
import { useDataErrorText } from '../../data-fields/use-data-error-text.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { dialog, dialogButtons, dialogText, dialogTitle } from '../../parts/dialog/Dialog.css.ts';
import { Dialog } from '../../parts/dialog/Dialog.tsx';
import type { DataTableState } from '../use-data-table.ts';
import { tableActionMessages } from '../table-action.messages.ts';

export interface AskToDeleteProps {
  readonly table: DataTableState;
  readonly rows: readonly Row[];
  /** Closed, with what was deleted. */
  readonly onDone: (deleted: readonly Row[]) => void;
}

/** Asks once more, deletes, and says which rows would not go, and why. */
export function AskToDelete({ table, rows, onDone }: AskToDeleteProps) {
  const { text } = useTexts(tableActionMessages);
  const errorText = useDataErrorText();
  const [left, setLeft] = useState(rows);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [gone, setGone] = useState<readonly Row[]>([]);
  const [only] = left;
  const question = left.length === 1 && only ? text('data-table.delete-one', { label: table.labelOf(only) }) : text('data-table.delete-many', { count: left.length });

  async function remove() {
    setBusy(true);
    const { deleted, failed } = await table.remove(left);
    setBusy(false);
    const all = [...gone, ...deleted];
    setGone(all);
    const [first] = failed;
    if (!first) return onDone(all);
    setLeft(failed.map(({ row }) => row));
    setTrouble(text('data-table.not-deleted', { count: failed.length, reason: errorText(first.error) }));
  }

  return (
    <Dialog className={dialog} label={question} part="data-table.delete" role="alertdialog" onDismiss={() => !isBusy && onDone(gone)}>
      <h2 className={dialogTitle}>{question}</h2>
      <p className={dialogText}>{text('data-table.delete-warning')}</p>
      <Alert>{trouble}</Alert>
      <div className={dialogButtons}>
        <Button onClick={() => onDone(gone)} aria-disabled={isBusy || undefined}>{text('data-table.cancel')}</Button>
        <Button variant="danger" busy={isBusy} busyLabel={text('data-table.deleting')} onClick={() => void remove()}>{text('data-table.delete-now')}</Button>
      </div>
    </Dialog>
  );
}
