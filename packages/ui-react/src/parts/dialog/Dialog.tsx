'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly className: string;
  readonly label: string;
  readonly part: string;
  readonly role?: 'alertdialog' | undefined;
  /** The person wants it closed, by Esc. */
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
        // React brings it to the dialogs around as well, and an input for files has one of its own.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onDismiss();
      }}
      onClose={({ target }) => {
        // Esc pressed twice closes it in some browsers without asking. Whether it goes is for its owner to say.
        const element = ref.current;
        if (!element || element !== target || element.open) return;
        element.showModal();
        onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}
