'use client';

import { useState } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { status } from '../../parts/status/Status.css.ts';
import { authenticatorMessages } from '../authenticator.messages.ts';
import type { ScreenState } from '../screen-state.ts';

export interface ScreenStatusProps extends Pick<ScreenState, 'busy' | 'slow' | 'offline'> {
  readonly busyLabel?: string | undefined;
  /** What is to be said of the field that has the focus. */
  readonly spoken?: string | undefined;
}

/** What a screen says while a call is under way, and once the network is back, which to the eye is the warning that goes. */
export function ScreenStatus({ busy, slow, offline, busyLabel, spoken }: ScreenStatusProps) {
  const { text } = useTexts(authenticatorMessages);
  const [wasOffline, setWasOffline] = useState(offline);
  if (offline && !wasOffline) setWasOffline(true);
  if ((busy || spoken) && !offline && wasOffline) setWasOffline(false);
  const rest = spoken ?? (wasOffline && !offline && text('authenticator.online'));
  // The part would be two components more on the first screen, which has a budget of forty.
  return (
    <div role="status" data-foyer-part="status" className={status} data-visually-hidden={slow ? undefined : ''}>
      {busy ? (slow ? text('authenticator.still-trying') : busyLabel) : rest}
    </div>
  );
}
