'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { Alert } from '../parts/alert/Alert.tsx';
import { news } from './Authenticator.css.ts';
import { authenticatorMessages } from './authenticator.messages.ts';
import { useAuthenticatorState } from './authenticator-context.ts';
import { useHeld } from './form/use-held.ts';

/**
 * News that led to a screen, as that the password is changed. It stands outside of the screens, and its region is there
 * before its text, also where both come with the card: a screen reader is silent about a region that comes with its text.
 */
export function News() {
  const { text } = useTexts(authenticatorMessages);
  const { notice } = useAuthenticatorState(({ notice }) => ({ notice }));
  const told = useHeld(notice !== null) ? null : notice;
  return (
    <Alert className={news} variant={told === 'session-expired' ? 'info' : 'success'}>
      {told && text(`notice.${told}`)}
    </Alert>
  );
}
