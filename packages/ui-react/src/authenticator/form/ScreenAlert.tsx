'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { authenticatorMessages } from '../authenticator.messages.ts';
import type { ScreenState } from '../screen-state.ts';
import { useHeld } from './use-held.ts';

export interface ScreenAlertProps extends Pick<ScreenState, 'error' | 'offline'> {
  /** What is wrong with the whole screen. */
  readonly complaint: string | undefined;
  /** What is said without a network, and of a call that lacked it. @default that what is typed is kept */
  readonly warning?: string | undefined;
}

/**
 * What is wrong with a screen, and that there is no network: one region, which is there before its words and reads those
 * alone that come. It stands under the button, so that its words move neither the button nor a field; a complaint that is
 * out of sight is scrolled to.
 */
export function ScreenAlert({ complaint: said, error, offline, warning: asked }: ScreenAlertProps) {
  const { text } = useTexts(authenticatorMessages);
  const isLacking = error?.code === 'offline';
  const complaint = (isLacking && asked) || said;
  const warning = offline && !isLacking && (asked ?? text('authenticator.offline'));
  const held = useHeld(Boolean(complaint || warning));
  return (
    <Alert ref={complaint && !held ? scrollTo : null} variant={warning && !complaint ? 'warning' : 'danger'} aria-atomic={false}>
      {!held && (complaint || warning) && <>{complaint} {warning && <span>{warning}</span>}</>}
    </Alert>
  );
}

const scrollTo = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
