'use client';

import type { StartScreen } from '@foyer/state-machines';
import { useEffect, useRef, useState } from 'react';
import { directionOf } from '../messages/direction.ts';
import { MessagesProvider } from '../messages/MessagesProvider.tsx';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { useAuthenticatorHandle } from './authenticator-context.ts';
import { AuthenticatorGate } from './AuthenticatorGate.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { ScreenHistoryContext } from './form/screen-history.ts';
import { OptionsContext } from './options.ts';

interface AuthenticatorContentProps extends AuthenticatorProps {
  readonly initialScreen: StartScreen;
}

/** The Authenticator under its provider: its texts, its options, and the gate between form and app. */
export function AuthenticatorContent(props: AuthenticatorContentProps) {
  const { initialScreen, locale, messages, children, className, variation, onDismiss, components } = props;
  const [history] = useState(() => ({ moves: false }));
  useStartAt(initialScreen);
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <OptionsContext value={props}>
        <ScreenHistoryContext value={history}>
          <AuthenticatorGate
            form={<CurrentScreen />}
            header={components?.Header}
            footer={components?.Footer}
            className={className}
            variation={variation}
            onDismiss={onDismiss}
            lang={locale}
            dir={locale && directionOf(locale)}
          >
            {children}
          </AuthenticatorGate>
        </ScreenHistoryContext>
      </OptionsContext>
    </MessagesProvider>
  );
}

/** Goes to the screen that the app names, also when it names another one later. */
const useStartAt = (screen: StartScreen) => {
  const { store, firstState } = useAuthenticatorHandle();
  const shown = useRef(firstState.screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    store.send({ type: 'screen.show', screen });
  }, [store, screen]);
};
