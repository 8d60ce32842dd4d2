'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';
import { form } from './form/ScreenForm.css.ts';
import { useHeld } from './form/use-held.ts';

/** In place of a screen whose file did not arrive. */
export function ScreenUnavailable({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useTexts(authenticatorMessages);
  const held = useHeld(true);
  return (
    <div className={form} data-foyer-part="unavailable">
      <Alert>{!held && text('authenticator.unavailable')}</Alert>
      <Button variant="primary" fullWidth onClick={onRetry}>{text('authenticator.retry')}</Button>
    </div>
  );
}
