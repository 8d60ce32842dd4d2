'use client';

import { useRef } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from './authenticator-context.ts';
import type { SlotName } from './components.ts';
import { useOptions } from './options.ts';
import type { ScreenState } from './screen-state.ts';
import { useOffline } from './use-offline.ts';
import { useSettings, type ScreenSettings } from './use-settings.ts';
import type { AuthenticatorStore } from '@foyer/state-machines';

export interface ConnectedScreen {
  /** What every view is given. */
  readonly state: ScreenState;
  readonly settings: ScreenSettings;
  readonly send: AuthenticatorStore['send'];
}

/** What the connect of every screen begins with. What the screen is left with it keeps: what was busy is, until the next one is here. */
export const useScreen = (slot?: SlotName): ConnectedScreen => {
  const { store } = useAuthenticatorHandle();
  const { components } = useOptions();
  const settings = useSettings();
  const offline = useOffline();
  const now = useAuthenticatorState(({ status, busy, slow, error, screen }) => {
    const asking = status !== 'restoring';
    return { busy: asking && busy, slow: asking && slow, error, screen };
  });
  const kept = useRef(now);
  // Where the machines are on the next screen, its file is on its way.
  if (now.screen === kept.current.screen) kept.current = now;
  const { busy, slow, error } = kept.current;
  return {
    state: { busy, slow, error: error ?? settings.error, offline, slots: slot && components?.[slot] },
    settings,
    send: store.send,
  };
};
