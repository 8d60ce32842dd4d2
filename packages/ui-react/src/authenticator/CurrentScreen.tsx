'use client';

import { Suspense, useRef } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../parts/tabs/Tabs.tsx';
import { tabs } from './Authenticator.css.ts';
import { authenticatorMessages } from './authenticator.messages.ts';
import { useAuthenticatorHandle, useAuthenticatorState } from './authenticator-context.ts';
import { typedUsername } from './form/typed-username.ts';
import { News } from './News.tsx';
import { useOptions } from './options.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { screens } from './screens.ts';
import { StillRestoring } from './StillRestoring.tsx';
import { useShownScreen } from './use-shown-screen.ts';

/**
 * The screen that the machines are on, under the news that led to it. The one before it stays, out of use, until its file is here.
 * Above the form are the two ways in, as tabs: signing in, and making an account.
 */
export function CurrentScreen() {
  const { store } = useAuthenticatorHandle();
  const { hideSignUp } = useOptions();
  const { text } = useTexts(authenticatorMessages);
  const state = useAuthenticatorState(({ status, slow, screen }) => ({
    isSlow: status === 'restoring' && slow,
    screen: screen === 'reauthenticate' ? null : screen,
  }));
  const screen = useShownScreen(state.screen);
  const box = useRef<HTMLDivElement>(null);
  if (state.isSlow) return <StillRestoring />;
  if (screen === null) return null;
  const Screen = screens[screen];
  const isLeft = screen !== state.screen;
  const content = (
    <div ref={box} inert={isLeft}>
      {'isHere' in Screen ? <ScreenBoundary key={screen}><Suspense><Screen /></Suspense></ScreenBoundary> : <Screen />}
    </div>
  );
  // The tab that is still selected leads back, as long as the screen of the other one is not here.
  const switchTo = (next: 'sign-in' | 'sign-up') => {
    if (next === state.screen) return;
    const username = typedUsername(box.current?.querySelector('form')) ?? store.getState().username;
    store.send({ type: 'screen.show', screen: next, username });
  };
  const isTab = !hideSignUp && (screen === 'sign-in' || screen === 'sign-up');
  return (
    <>
      <News />
      {isTab ? (
        <Tabs className={tabs} value={screen}>
          <TabList label={text('authenticator.tabs')}>
            <Tab value="sign-in" onClick={() => switchTo('sign-in')}>{text('authenticator.tab-sign-in')}</Tab>
            <Tab value="sign-up" onClick={() => switchTo('sign-up')}>{text('authenticator.tab-sign-up')}</Tab>
          </TabList>
          <TabPanel value={screen}>{content}</TabPanel>
        </Tabs>
      ) : content}
    </>
  );
}
