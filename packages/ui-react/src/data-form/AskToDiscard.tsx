'use client';

import type { ReactNode } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { dialog, dialogButtons, dialogTitle } from '../parts/dialog/Dialog.css.ts';
import { Dialog } from '../parts/dialog/Dialog.tsx';
import { rowDialogMessages } from './row-dialog.messages.ts';

export interface AskToDiscardProps {
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asks before what was typed is lost. */
export function AskToDiscard({ onDiscard, onStay }: AskToDiscardProps): ReactNode {
  const { text } = useTexts(rowDialogMessages);
  return (
    <Dialog className={dialog} label={text('data-form.discard-title')} part="data-form.discard" role="alertdialog" onDismiss={onStay}>
      <h2 className={dialogTitle}>{text('data-form.discard-title')}</h2>
      <div className={dialogButtons}>
        <Button onClick={onStay}>{text('data-form.keep-editing')}</Button>
        <Button variant="danger" onClick={onDiscard}>{text('data-form.discard')}</Button>
      </div>
    </Dialog>
  );
}
