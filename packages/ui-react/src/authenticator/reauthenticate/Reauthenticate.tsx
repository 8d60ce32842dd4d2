'use client';

import { type Asking, AuthError, isStale, reauthenticate } from '@foyer/state-machines';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Stack } from '../../parts/stack/Stack.tsx';
import { Text } from '../../parts/text/Text.tsx';
import { VisuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.tsx';
import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { useErrorText } from '../form/use-error-text.ts';
import { reauthenticateMessages } from '../screens/reauthenticate/Reauthenticate.messages.ts';

export interface ReauthenticateProps {
  /** How long ago, in seconds, the person may have proved who they are. */
  maxAge: number;
  /** In place of the children where the person has not; a function is given the way to ask again. @default a sentence and a button */
  fallback?: ReactNode | ((ask: () => void) => ReactNode);
  /** For a person who has proved who they are. */
  children?: ReactNode;
}

interface Proof {
  /** Why there is none. */
  readonly error: AuthError | null;
  /** The person was asked for it, in the dialog. */
  readonly asked: boolean;
}

/**
 * A part of the app for a person who has proved who they are, as settings that could take an account away. Where that is
 * longer ago than `maxAge`, a dialog over the app asks them; what is shown stays shown.
 *
 * @example
 * <Reauthenticate maxAge={300}><DeleteAccount /></Reauthenticate>
 */
export function Reauthenticate({ maxAge, fallback, children }: ReauthenticateProps) {
  const { backend: port, store } = useAuthenticatorHandle();
  const { text } = useTexts(reauthenticateMessages);
  const [proof, setProof] = useState<Proof>();
  const prove = useCallback(async (signal: AbortSignal) => {
    const found = await proofOf({ store, port }, maxAge, signal);
    if (!signal.aborted) setProof((before) => (before?.error === null ? before : found));
  }, [store, port, maxAge]);

  useEffect(() => {
    const leaving = new AbortController();
    void prove(leaving.signal);
    return () => leaving.abort();
  }, [prove]);

  if (!proof) return null;
  const ask = () => void prove(new AbortController().signal);
  if (!proof.error) return <>{proof.asked && <Place>{text('reauthenticate.given')}</Place>}{children}</>;
  if (fallback === undefined) return <Refused {...proof} onAsk={ask} />;
  return <>{proof.asked && <Place>{text('reauthenticate.needed')}</Place>}{typeof fallback === 'function' ? fallback(ask) : fallback}</>;
}

/** Where a person goes on after the dialog whose opener is gone by then: else their keyboard would begin with the page. */
const usePlace = <Element extends HTMLElement>(asked: boolean) => {
  const place = useRef<Element>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (asked && (!activeElement || activeElement === body)) place.current?.focus();
  }, [asked]);
  return place;
};

function Place({ children }: { readonly children: string }) {
  const place = usePlace<HTMLSpanElement>(true);
  return <VisuallyHidden ref={place} tabIndex={-1}>{children}</VisuallyHidden>;
}

/** What comes of asking, where the last proof is too old. */
async function proofOf(asking: Asking, maxAge: number, signal: AbortSignal): Promise<Proof> {
  let asked = false;
  try {
    if (await isStale(asking.port, maxAge, signal)) {
      asked = true;
      await reauthenticate(asking);
    }
    return { error: null, asked };
  } catch (cause) {
    return { error: AuthError.from(cause), asked };
  }
}

function Refused({ error, asked, onAsk }: Proof & { readonly onAsk: () => void }) {
  const place = usePlace<HTMLParagraphElement>(asked);
  const { text } = useTexts(reauthenticateMessages);
  const errorText = useErrorText(error?.code === 'cancelled' ? null : error);
  return (
    <Stack align="start" data-foyer-part="reauthenticate.needed">
      <Text ref={place} tabIndex={-1}>{text('reauthenticate.needed')}</Text>
      <Alert>{errorText}</Alert>
      <Button data-foyer-part="reauthenticate.ask" onClick={onAsk}>{text('reauthenticate.heading')}</Button>
    </Stack>
  );
}
