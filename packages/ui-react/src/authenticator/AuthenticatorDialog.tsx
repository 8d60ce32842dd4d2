'use client';

import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { close, dialog } from './Authenticator.css.ts';
import { authenticatorMessages } from './authenticator.messages.ts';
import { focusStart } from './form/use-screen-focus.ts';

export interface AuthenticatorDialogProps {
  /** It is not known yet who is signed in: the dialog waits. */
  readonly waiting: boolean;
  /** The person closes the dialog. Without it they cannot: there is nothing behind it to go back to. */
  readonly onDismiss?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The browser gives the focus to what it finds first, which may be a heading. */
const open = (dialog: HTMLDialogElement) => {
  dialog.showModal();
  focusStart(dialog);
};

/** The form as a modal dialog over the page. Focus goes into it, stays in it, and returns to where it was. */
export function AuthenticatorDialog({ waiting, onDismiss, children }: AuthenticatorDialogProps) {
  const { text } = useTexts(authenticatorMessages);
  const ref = useRef<HTMLDialogElement>(null);

  // A dialog gives the focus back only if it is closed while it is still in the page, so before React takes it out.
  useLayoutEffect(() => {
    const element = ref.current;
    if (waiting || !element) return;
    open(element);
    return () => element.close();
  }, [waiting]);

  return (
    <dialog
      ref={ref}
      className={dialog}
      data-foyer-part="authenticator.dialog"
      aria-label={text('authenticator.label')}
      onCancel={(event) => {
        // An input for files has a cancel of its own.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onDismiss?.();
      }}
      // A browser may close a dialog on a second Esc whatever its cancel event says.
      onClose={({ currentTarget }) => currentTarget.isConnected && !currentTarget.open && !onDismiss && open(currentTarget)}
    >
      {onDismiss && (
        <IconButton className={close} label={text('authenticator.close')} size="small" onClick={onDismiss}>
          <CloseIcon />
        </IconButton>
      )}
      {children}
    </dialog>
  );
}
