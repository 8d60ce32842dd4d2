'use client';

import { Suspense, useDeferredValue } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from './authenticator-context.ts';
import { AuthenticatorTabs } from './AuthenticatorTabs.tsx';
import { useOptions } from './options.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { isDrawn, screens } from './screens.ts';

/** The screen that the machines are on. The one before it stays until its file is here. */
export function CurrentScreen() {
  const { store } = useAuthenticatorHandle();
  const { hideSignUp } = useOptions();
  const state = useAuthenticatorState(({ screen }) => ({ screen }));
  const screen = useDeferredValue(state.screen);
  if (screen === null || !isDrawn(screen)) return null;
  const Screen = screens[screen];
  const content = (
    <ScreenBoundary key={screen}>
      <Suspense>
        <Screen />
      </Suspense>
    </ScreenBoundary>
  );
  if (hideSignUp || (screen !== 'sign-in' && screen !== 'sign-up')) return content;
  return (
    <AuthenticatorTabs screen={screen} onScreen={(next) => store.send({ type: 'screen.show', screen: next })}>
      {content}
    </AuthenticatorTabs>
  );
}
