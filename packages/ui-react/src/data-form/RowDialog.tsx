'use client';

import { keyFields, type Row } from '@foyer/state-machines';
import { useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { useNames } from '../data-fields/use-names.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { dialogTitle, drawer } from '../parts/dialog/Dialog.css.ts';
import { Dialog } from '../parts/dialog/Dialog.tsx';
import { Heading } from '../parts/heading/Heading.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { AskToDiscard } from './AskToDiscard.tsx';
import { DataFormView, type DataFormLook } from './DataForm.tsx';
import { head } from './RowDialog.css.ts';
import { rowDialogMessages } from './row-dialog.messages.ts';

export interface RowDialogProps {
  readonly source: DataSource;
  readonly model: string;
  /** The row to edit; without one, a new row. */
  readonly row?: Row | undefined;
  readonly form: Omit<DataFormLook, 'model' | 'id' | 'onCancel'>;
  readonly onClose: () => void;
}

/** A row in a form beside what is looked at. It asks before what was typed is lost. */
export default function RowDialog({ source, model, row, form, onClose }: RowDialogProps) {
  const { text } = useTexts(rowDialogMessages);
  const title = text(row ? 'data-form.edit-title' : 'data-form.new-title', { model: useNames().inText(model) });
  const isDirty = useRef(() => false);
  const [id] = useState(() => row && keyFields(source.client.shape(model), row));
  const [isAsking, setAsking] = useState(false);
  const leave = () => (isDirty.current() ? setAsking(true) : onClose());
  return (
    <Dialog className={drawer} label={title} part="data-form.row" onDismiss={leave}>
      <div className={head}>
        <Heading asChild><h2 className={dialogTitle} tabIndex={-1} data-start="">{title}</h2></Heading>
        <IconButton label={text('data-form.close')} onClick={leave}><CloseIcon /></IconButton>
      </div>
      <DataFormView
        {...form}
        source={source}
        rowDialog={RowDialog}
        model={model}
        id={id}
        isDirtyRef={isDirty}
        onCancel={onClose}
        onSuccess={(written) => {
          onClose();
          form.onSuccess?.(written);
        }}
      />
      {isAsking && <AskToDiscard onDiscard={onClose} onStay={() => setAsking(false)} />}
    </Dialog>
  );
}
