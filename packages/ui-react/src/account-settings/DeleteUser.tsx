'use client';

import type { AuthPort, AuthUser } from '@foyer/state-machines';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { authErrorMessages } from '../authenticator/auth-error.messages.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Card } from '../parts/card/Card.tsx';
import { Stack } from '../parts/stack/Stack.tsx';
import { Status } from '../parts/status/Status.tsx';
import { Text } from '../parts/text/Text.tsx';
import { useAccountBackend, useAccountUser } from './account-backend.ts';
import { accountSettingsMessages } from './account-settings.messages.ts';
import { useCall, type CallEnds } from './use-call.ts';

/** The texts of the deletion, where they are not the kit's own. */
export interface DeleteUserDisplayText {
  /** The button that begins. */
  readonly deleteAccountButtonText?: string | undefined;
  /** What will be lost. */
  readonly warningText?: string | undefined;
  /** The way back. */
  readonly cancelButtonText?: string | undefined;
  /** The button that deletes. */
  readonly confirmDeleteButtonText?: string | undefined;
}

/** What a warning of the app's own is given. */
export interface WarningViewProps {
  /** Goes back, and nothing is deleted. */
  readonly onCancel: () => void;
  /** Deletes the account. */
  readonly onConfirm: () => void;
  /** Whether it is being deleted. */
  readonly isDisabled: boolean;
  /** The texts, the app's own where it gave some. */
  readonly displayText: Required<{ readonly [Name in keyof DeleteUserDisplayText]: string }>;
}

/** What an app puts in place of a piece. */
export interface DeleteUserComponents {
  /** In place of the button that begins. */
  readonly DeleteButton?: ComponentType<{ readonly onClick: () => void; readonly isDisabled: boolean; readonly children: ReactNode }> | undefined;
  /** In place of the question whether it is meant. */
  readonly WarningView?: ComponentType<WarningViewProps> | undefined;
  /** In place of the alert that says why it was refused. */
  readonly ErrorMessage?: ComponentType<{ readonly children: ReactNode }> | undefined;
}

export interface DeleteUserProps extends CallEnds {
  /** Whose account it is. @default that of the Authenticator around, or of the app */
  readonly backend?: AuthPort | undefined;
  /** Beside the piece's own. */
  readonly className?: string | undefined;
  /** Pieces that the app draws itself. */
  readonly components?: DeleteUserComponents | undefined;
  /** Single texts. @default the kit's own, in the person's language */
  readonly displayText?: DeleteUserDisplayText | undefined;
  /** Deletes the account in the app's own way. @default the backend deletes it, and nobody is signed in any more */
  readonly handleDelete?: ((user: AuthUser) => Promise<void> | void) | undefined;
}

/**
 * Lets a person delete their account, once they have confirmed it. Draws nothing while nobody is signed in.
 *
 * @example
 * <DeleteUser onSuccess={() => navigate('/goodbye')} />
 */
export function DeleteUser({ components, displayText, className, handleDelete, ...props }: DeleteUserProps) {
  const backend = useAccountBackend(props.backend);
  const user = useAccountUser(backend);
  const { text } = useTexts(accountSettingsMessages);
  const errors = useTexts(authErrorMessages);
  const { busy, error, run } = useCall(props);
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLDivElement>(null);
  if (!user) return null;

  const words = {
    deleteAccountButtonText: displayText?.deleteAccountButtonText ?? text('delete-user.start'),
    warningText: displayText?.warningText ?? text('delete-user.warning'),
    cancelButtonText: displayText?.cancelButtonText ?? text('delete-user.cancel'),
    confirmDeleteButtonText: displayText?.confirmDeleteButtonText ?? text('delete-user.confirm'),
  };
  const { DeleteButton = StartButton, WarningView = Warning, ErrorMessage = Alert } = components ?? {};
  const errorText = error && errors.text(`error.${error.code}`);
  const cancel = () => {
    setAsking(false);
    requestAnimationFrame(() => start.current?.querySelector<HTMLElement>('button')?.focus());
  };
  const confirm = () => void run(async (signal) => (handleDelete ? handleDelete(user) : backend.deleteUser(signal)));
  return (
    <div ref={start} className={className} data-foyer-part="delete-user">
      <Stack>
        {(ErrorMessage === Alert || errorText) && <ErrorMessage>{errorText}</ErrorMessage>}
        {asking
          ? <WarningView displayText={words} isDisabled={busy} onCancel={cancel} onConfirm={confirm} />
          : <DeleteButton isDisabled={busy} onClick={() => setAsking(true)}>{words.deleteAccountButtonText}</DeleteButton>}
        <Status visuallyHidden>{busy && text('delete-user.busy')}</Status>
      </Stack>
    </div>
  );
}

function StartButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return <div><Button variant="danger" data-foyer-part="delete-user.start" onClick={onClick}>{children}</Button></div>;
}

/** What it means, and a way back, which has the focus: a second press of the same key deletes nothing. */
function Warning({ displayText, isDisabled, onCancel, onConfirm }: WarningViewProps) {
  const { text } = useTexts(accountSettingsMessages);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Card
      role="group"
      aria-label={text('delete-user.heading')}
      data-foyer-part="delete-user.warning"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !isDisabled) onCancel();
      }}
    >
      <Stack>
        <Text>{displayText.warningText}</Text>
        <Stack direction="row" gap="s">
          <Button ref={keep} aria-disabled={isDisabled || undefined} onClick={onCancel}>{displayText.cancelButtonText}</Button>
          <Button variant="danger" data-foyer-part="delete-user.confirm" busy={isDisabled} busyLabel={text('delete-user.busy')} onClick={onConfirm}>
            {displayText.confirmDeleteButtonText}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}
