'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly className: string;
  readonly label: string;
  readonly part: string;
  readonly role?: 'alertdialog' | undefined;
  /** The person wants it closed: Esc, or a press beside it. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** A modal dialog. Focus goes into it, stays in it, and returns to where it was. */
export function Dialog({ className, label, part, role, onDismiss, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // A dialog gives the focus back only if it is closed while it is still in the page, so before React takes it out.
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('form :is(input:not([type="hidden"]), select, textarea)')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      role={role}
      className={className}
      data-foyer-part={part}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}
