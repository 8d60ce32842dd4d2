'use client';

import type { ReactNode } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../parts/tabs/Tabs.tsx';
import { tabs } from './Authenticator.css.ts';
import { authenticatorMessages } from './authenticator.messages.ts';

export interface AuthenticatorTabsProps {
  readonly screen: 'sign-in' | 'sign-up';
  readonly onScreen: (screen: 'sign-in' | 'sign-up') => void;
  readonly children: ReactNode;
}

/** The two ways in, side by side: signing in, and making an account. */
export function AuthenticatorTabs({ screen, onScreen, children }: AuthenticatorTabsProps) {
  const { text } = useTexts(authenticatorMessages);
  return (
    <Tabs className={tabs} value={screen} onValueChange={(value) => onScreen(value === 'sign-up' ? 'sign-up' : 'sign-in')}>
      <TabList label={text('authenticator.tabs')}>
        <Tab value="sign-in">{text('authenticator.tab-sign-in')}</Tab>
        <Tab value="sign-up">{text('authenticator.tab-sign-up')}</Tab>
      </TabList>
      <TabPanel value={screen}>{children}</TabPanel>
    </Tabs>
  );
}
