'use client';

import { keyFields, type Row } from '@foyer/state-machines';
import { type ReactNode, useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { DataFormView, type DataFormLook } from '../data-form/DataForm.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Heading } from '../parts/heading/Heading.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { ask, askActions, dialogHead, dialogTitle, drawer } from './dialog.css.ts';
import { Dialog } from './Dialog.tsx';
import { tableActionMessages } from './table-action.messages.ts';

export interface RowDialogProps {
  readonly source: DataSource;
  readonly model: string;
  /** The row to edit; without one, a new row. */
  readonly row: Row | undefined;
  /** The model in the middle of a text. */
  readonly modelName: string;
  readonly form: Omit<DataFormLook, 'model' | 'id' | 'onCancel'>;
  readonly onClose: () => void;
}

/** A row in a form beside the table. It asks before what was typed is lost. */
export function RowDialog({ source, model, row, modelName, form, onClose }: RowDialogProps) {
  const { text } = useTexts(tableActionMessages);
  const title = text(row ? 'data-table.edit-title' : 'data-table.new-title', { model: modelName });
  const isDirty = useRef(() => false);
  const [id] = useState(() => row && keyFields(source.client.shape(model), row));
  const [isAsking, setAsking] = useState(false);
  const leave = () => (isDirty.current() ? setAsking(true) : onClose());
  return (
    <Dialog className={drawer} label={title} part="data-table.row" onDismiss={leave}>
      <div className={dialogHead}>
        <Heading asChild><h2 className={dialogTitle} tabIndex={-1} data-start="">{title}</h2></Heading>
        <IconButton label={text('data-table.close')} onClick={leave}><CloseIcon /></IconButton>
      </div>
      <DataFormView
        {...form}
        source={source}
        model={model}
        id={id}
        isDirtyRef={isDirty}
        onCancel={leave}
        onSuccess={(written) => {
          form.onSuccess?.(written);
          onClose();
        }}
      />
      {isAsking && <AskToDiscard onDiscard={onClose} onStay={() => setAsking(false)} />}
    </Dialog>
  );
}

function AskToDiscard({ onDiscard, onStay }: { readonly onDiscard: () => void; readonly onStay: () => void }): ReactNode {
  const { text } = useTexts(tableActionMessages);
  return (
    <Dialog className={ask} label={text('data-table.discard-title')} part="data-table.discard" role="alertdialog" onDismiss={onStay}>
      <h2 className={dialogTitle}>{text('data-table.discard-title')}</h2>
      <div className={askActions}>
        <Button onClick={onStay}>{text('data-table.keep-editing')}</Button>
        <Button variant="danger" onClick={onDiscard}>{text('data-table.discard')}</Button>
      </div>
    </Dialog>
  );
}
