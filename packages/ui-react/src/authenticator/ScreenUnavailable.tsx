'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';
import { form } from './form/ScreenForm.css.ts';

/** In place of a screen whose file did not arrive. */
export function ScreenUnavailable({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useTexts(authenticatorMessages);
  return (
    <div className={form} data-foyer-part="unavailable">
      <Alert>{text('authenticator.unavailable')}</Alert>
      <Button variant="primary" fullWidth onClick={onRetry}>{text('authenticator.retry')}</Button>
    </div>
  );
}
