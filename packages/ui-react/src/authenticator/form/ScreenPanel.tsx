'use client';

import { useRef, type ReactNode } from 'react';
import type { ScreenState } from '../screen-state.ts';
import { drawIntro } from './draw-intro.tsx';
import { form } from './ScreenForm.css.ts';
import { ScreenAlert } from './ScreenAlert.tsx';
import { ScreenStatus } from './ScreenStatus.tsx';
import { useErrorText } from './use-error-text.ts';
import { useOfflineWords } from './use-offline-words.ts';
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
  const ref = useRef<HTMLElement>(null);
  useScreenFocus(ref);
  const warning = useOfflineWords();
  const errorText = useErrorText(error);
  return (
    <section ref={ref} className={form} aria-label={heading} data-foyer-part={`${screen}.panel`} data-busy={busy ? '' : undefined}>
      {drawIntro({ heading, header: slots?.Header, description })}
      {children}
      <ScreenStatus busy={busy} slow={slow} offline={offline} busyLabel={busyLabel} />
      <ScreenAlert complaint={errorText} error={error} offline={offline} warning={warning} />
      {slots?.Footer && <slots.Footer />}
    </section>
  );
}
