'use client';

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

/** What the connect of every screen begins with. */
export const useScreen = (slot?: SlotName): ConnectedScreen => {
  const { store } = useAuthenticatorHandle();
  const { components } = useOptions();
  const settings = useSettings();
  const offline = useOffline();
  const state = useAuthenticatorState(({ status, busy, slow, error }) => {
    const asking = status !== 'restoring';
    return { busy: asking && busy, slow: asking && slow, error };
  });
  return {
    state: { ...state, error: state.error ?? settings.error, offline, slots: slot && components?.[slot] },
    settings,
    send: store.send,
  };
};
