'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { tableActionMessages } from '../../data-table/table-action.messages.ts';
import { dialog, dialogButtons, dialogText, dialogTitle } from '../../parts/dialog/Dialog.css.ts';
import { Dialog } from '../../parts/dialog/Dialog.tsx';

interface AskToDeleteRowProps {
  readonly label: string;
  readonly onDelete: () => void;
  readonly onStay: () => void;
}

/** Asks before a row goes that cannot be without the one in the form. */
export function AskToDeleteRow({ label, onDelete, onStay }: AskToDeleteRowProps) {
  const { text } = useTexts(tableActionMessages);
  const question = text('data-table.delete-one', { label });
  return (
    <Dialog className={dialog} label={question} part="data-form.delete-related" role="alertdialog" onDismiss={onStay}>
      <h2 className={dialogTitle}>{question}</h2>
      <p className={dialogText}>{text('data-table.delete-warning')}</p>
      <div className={dialogButtons}>
        <Button onClick={onStay}>{text('data-table.cancel')}</Button>
        <Button variant="danger" onClick={onDelete}>{text('data-table.delete-now')}</Button>
      </div>
    </Dialog>
  );
}
