'use client';

import type { Row } from '@foyer/state-machines';
import { useEffect, useRef, useState } from 'react';
import { useDataErrorText } from '../../data-fields/use-data-error-text.ts';
import { dataFormMessages } from '../../data-form/data-form.messages.ts';
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
  /** Closed, with the rows that are gone from the table. */
  readonly onDone: (gone: readonly Row[]) => void;
  readonly say: (news: string) => void;
}

/**
 * Asks once more, deletes, and says which rows would not go, and why. Without a network nobody waits in front of it: what is
 * deleted is kept until it can be sent, and what becomes of it is said beside the name of the table.
 */
export function AskToDelete({ table, rows, onDone, say }: AskToDeleteProps) {
  const { text } = useTexts(tableActionMessages);
  const { text: formText } = useTexts(dataFormMessages);
  const errorText = useDataErrorText();
  const [left, setLeft] = useState(rows);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [gone, setGone] = useState<readonly Row[]>([]);
  const [only] = left;
  const question = left.length === 1 && only ? text('data-table.delete-one', { label: table.labelOf(only) }) : text('data-table.delete-many', { count: left.length });

  const isLeft = useRef(false);
  const isWaiting = isBusy && table.offline;
  useEffect(() => {
    if (!isWaiting || isLeft.current) return;
    isLeft.current = true;
    onDone([...gone, ...left]);
    say(formText('data-form.waiting'));
  });

  function done(deleted: readonly Row[]) {
    onDone(deleted);
    if (deleted.length > 0) say(text('data-table.deleted', { count: deleted.length }));
  }
  async function remove() {
    setBusy(true);
    const { deleted, failed } = await table.remove(left);
    const all = [...gone, ...deleted];
    const [first] = failed;
    const reason = first && text('data-table.not-deleted', { count: failed.length, reason: errorText(first.error) });
    if (isLeft.current) return say(reason ?? text('data-table.deleted', { count: all.length }));
    setBusy(false);
    setGone(all);
    if (!reason) return done(all);
    setLeft(failed.map(({ row }) => row));
    setTrouble(reason);
  }

  return (
    <Dialog className={dialog} label={question} part="data-table.delete" role="alertdialog" onDismiss={() => !isBusy && done(gone)}>
      <h2 className={dialogTitle}>{question}</h2>
      <p className={dialogText}>{text('data-table.delete-warning')}</p>
      <Alert>{trouble}</Alert>
      <div className={dialogButtons}>
        <Button onClick={() => done(gone)} aria-disabled={isBusy || undefined}>{text('data-table.cancel')}</Button>
        <Button variant="danger" busy={isBusy} busyLabel={text('data-table.deleting')} onClick={() => void remove()}>{text('data-table.delete-now')}</Button>
      </div>
    </Dialog>
  );
}
