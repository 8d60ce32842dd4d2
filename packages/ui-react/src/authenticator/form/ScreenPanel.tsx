'use client';

import { useRef, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { Status } from '../../parts/status/Status.tsx';
import { authenticatorMessages } from '../authenticator.messages.ts';
import type { ScreenState } from '../screen-state.ts';
import { drawIntro } from './draw-intro.tsx';
import { form } from './ScreenForm.css.ts';
import { useErrorText } from './use-error-text.ts';
import { useScreenFocus } from './use-screen-focus.ts';

export interface ScreenPanelProps extends ScreenState {
  /** The screen's name; its parts are called after it. */
  readonly screen: string;
  readonly heading: string;
  readonly description?: ReactNode;
  /** What is said while a call is under way. */
  readonly busyLabel?: string | undefined;
  readonly children: ReactNode;
}

/** A screen on which nothing is filled in: heading, news, and what may be pressed. */
export function ScreenPanel(props: ScreenPanelProps) {
  const { screen, heading, description, busy, slow, offline, error, busyLabel, slots, children } = props;
  const { text } = useTexts(authenticatorMessages);
  const ref = useRef<HTMLElement>(null);
  useScreenFocus(ref);
  return (
    <section ref={ref} className={form} aria-label={heading} data-foyer-part={`${screen}.panel`} data-busy={busy ? '' : undefined}>
      {drawIntro({ heading, header: slots?.Header, description })}
      <Alert>{useErrorText(error)}</Alert>
      {offline && <Alert variant="warning">{text('authenticator.offline')}</Alert>}
      {children}
      <Status visuallyHidden={!slow}>{busy && (slow ? text('authenticator.still-trying') : busyLabel)}</Status>
      {slots?.Footer && <slots.Footer />}
    </section>
  );
}
