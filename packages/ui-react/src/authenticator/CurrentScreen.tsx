'use client';

import { Suspense, useRef } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from './authenticator-context.ts';
import { AuthenticatorTabs } from './AuthenticatorTabs.tsx';
import { typedUsername } from './form/typed-username.ts';
import { useOptions } from './options.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { screens } from './screens.ts';
import { useShownScreen } from './use-shown-screen.ts';

/** The screen that the machines are on. The one before it stays, out of use, until its file is here. */
export function CurrentScreen() {
  const { store } = useAuthenticatorHandle();
  const { hideSignUp } = useOptions();
  const state = useAuthenticatorState(({ screen }) => ({ screen: screen === 'reauthenticate' ? null : screen }));
  const screen = useShownScreen(state.screen);
  const box = useRef<HTMLDivElement>(null);
  if (screen === null) return null;
  const Screen = screens[screen];
  const content = (
    <div ref={box} inert={screen !== state.screen}>
      <ScreenBoundary key={screen}>
        <Suspense>
          <Screen />
        </Suspense>
      </ScreenBoundary>
    </div>
  );
  const switchTo = (next: 'sign-in' | 'sign-up') => {
    const username = typedUsername(box.current?.querySelector('form')) ?? store.getState().username;
    store.send({ type: 'screen.show', screen: next, username });
  };
  if (hideSignUp || (screen !== 'sign-in' && screen !== 'sign-up')) return content;
  return (
    <AuthenticatorTabs screen={screen} onScreen={switchTo}>
      {content}
    </AuthenticatorTabs>
  );
}
