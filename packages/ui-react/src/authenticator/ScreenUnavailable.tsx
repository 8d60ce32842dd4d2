'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';
import { form } from './form/ScreenForm.css.ts';
import { useHeld } from './form/use-held.ts';

interface ScreenUnavailableProps {
  readonly busy: boolean | undefined;
  readonly onRetry: () => void;
}

/** In place of a screen whose file did not arrive. Its words go while the file is on its way, so that they are news again. */
export function ScreenUnavailable({ busy, onRetry }: ScreenUnavailableProps) {
  const { text } = useTexts(authenticatorMessages);
  const held = useHeld(true);
  return (
    <div className={form} data-foyer-part="unavailable">
      <Alert>{!held && !busy && text('authenticator.unavailable')}</Alert>
      <Button variant="primary" fullWidth busy={busy} busyLabel={text('authenticator.loading')} onClick={onRetry}>{text('authenticator.retry')}</Button>
    </div>
  );
}
