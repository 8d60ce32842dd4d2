'use client';

import { type Asking, AuthError, isStale, reauthenticate } from '@foyer/state-machines';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Stack } from '../../parts/stack/Stack.tsx';
import { Text } from '../../parts/text/Text.tsx';
import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { useErrorText } from '../form/use-error-text.ts';
import { reauthenticateMessages } from '../screens/reauthenticate/Reauthenticate.messages.ts';

export interface ReauthenticateProps {
  /** How long ago, in seconds, the person may have proved who they are. */
  maxAge: number;
  /** In place of the children where the person has not; a function is given the way to ask again. @default a sentence and a button */
  fallback?: ReactNode | ((ask: () => void) => ReactNode);
  children?: ReactNode;
}

type Proof = 'unknown' | 'given' | AuthError;

/**
 * A part of the app for a person who has proved who they are, as settings that could take an account away. Where that is
 * longer ago than `maxAge`, a dialog over the app asks them; what is shown stays shown.
 *
 * @example
 * <Reauthenticate maxAge={300}><DeleteAccount /></Reauthenticate>
 */
export function Reauthenticate({ maxAge, fallback, children }: ReauthenticateProps) {
  const { backend: port, store } = useAuthenticatorHandle();
  const [proof, setProof] = useState<Proof>('unknown');
  const prove = useCallback(async (signal: AbortSignal) => {
    const found = await proofOf({ store, port }, maxAge, signal);
    if (!signal.aborted) setProof((before) => (before === 'given' ? before : found));
  }, [store, port, maxAge]);

  useEffect(() => {
    const leaving = new AbortController();
    void prove(leaving.signal);
    return () => leaving.abort();
  }, [prove]);

  if (proof === 'given') return children;
  if (proof === 'unknown') return null;
  const ask = () => void prove(new AbortController().signal);
  if (typeof fallback === 'function') return fallback(ask);
  return fallback ?? <Refused error={proof} onAsk={ask} />;
}

/** What comes of asking, where the last proof is too old. */
async function proofOf(asking: Asking, maxAge: number, signal: AbortSignal): Promise<Proof> {
  try {
    if (await isStale(asking.port, maxAge, signal)) await reauthenticate(asking);
    return 'given';
  } catch (cause) {
    return AuthError.from(cause);
  }
}

function Refused({ error, onAsk }: { readonly error: AuthError; readonly onAsk: () => void }) {
  const { text } = useTexts(reauthenticateMessages);
  const errorText = useErrorText(error.code === 'cancelled' ? null : error);
  return (
    <Stack align="start" data-foyer-part="reauthenticate.needed">
      <Text>{text('reauthenticate.needed')}</Text>
      <Alert>{errorText}</Alert>
      <Button data-foyer-part="reauthenticate.ask" onClick={onAsk}>{text('reauthenticate.heading')}</Button>
    </Stack>
  );
}
