'use client';

import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useForm } from './form-context.ts';
import type { RowDialogProps } from './RowDialog.tsx';

/** A form cannot stand in a form: it is drawn beside the one that asks for it, where the same theme holds. */
export function FormBeside({ at, ...dialog }: RowDialogProps & { readonly at: RefObject<HTMLElement | null> }) {
  const { rowDialog: RowDialog } = useForm();
  const place = at.current?.closest('form')?.parentElement;
  return RowDialog && place && createPortal(<RowDialog {...dialog} />, place);
}
