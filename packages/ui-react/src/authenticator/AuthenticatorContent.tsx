'use client';

import type { Prompts, StartScreen } from '@foyer/state-machines';
import { useEffect, useRef, useState } from 'react';
import { directionOf } from '../messages/direction.ts';
import { LanguageContext, useLanguage } from '../messages/MessagesProvider.tsx';
import { card as cardPart } from '../parts/card/Card.css.ts';
import { classNames } from '../parts/class-names.ts';
import { card } from './Authenticator.css.ts';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { useAuthenticatorHandle } from './authenticator-context.ts';
import { AuthenticatorGate } from './AuthenticatorGate.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { ScreenHistoryContext } from './form/screen-history.ts';
import { OptionsContext, type PasswordlessOptions } from './options.ts';
import { isPasskeyPromptRefused } from './screens/passkey-prompt/passkey-memory.ts';
import { useToldMistakes } from './use-told-mistakes.ts';

interface AuthenticatorContentProps extends AuthenticatorProps {
  readonly initialScreen: StartScreen;
}

/** The Authenticator under its provider: its texts, its options, and the gate between form and app. */
export function AuthenticatorContent(props: AuthenticatorContentProps) {
  const { initialScreen, locale, messages, children, className, variation, onDismiss, components, passwordless } = props;
  const [history] = useState(() => ({ moves: false }));
  useStartAt(initialScreen);
  usePrompts(passwordless?.passkeyRegistrationPrompts);
  useToldMistakes(props, history);
  return (
    <LanguageContext value={useLanguage(locale, messages)}>
      <OptionsContext value={props}>
        <ScreenHistoryContext value={history}>
          <AuthenticatorGate
            // The part would be two components more on the first screen, which has a budget of forty.
            form={(
              <div
                className={classNames(cardPart, card)}
                data-foyer-part="card"
                data-variant="elevated"
                data-fill-phone={variation === 'modal' ? undefined : ''}
                data-amplify-router=""
              >
                <CurrentScreen />
              </div>
            )}
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
    </LanguageContext>
  );
}

/** When a person is asked to create a passkey: what the app says, unless they said on this device that they never want one. */
const passkeyPrompt = (asked: NonNullable<PasswordlessOptions['passkeyRegistrationPrompts']>): Prompts['passkey'] => {
  if (asked === false || isPasskeyPromptRefused()) return 'never';
  const after = (prompt: 'afterSignin' | 'afterSignup') => asked === true || asked[prompt] === 'ALWAYS';
  if (after('afterSignin')) return after('afterSignup') ? 'always' : 'after-sign-in';
  return after('afterSignup') ? 'after-sign-up' : 'never';
};

/** Tells the machines what to ask between the sign-in and the app. */
const usePrompts = (asked: PasswordlessOptions['passkeyRegistrationPrompts']) => {
  const { store } = useAuthenticatorHandle();
  useEffect(() => {
    if (asked !== undefined) store.send({ type: 'prompts.change', prompts: { passkey: passkeyPrompt(asked) } });
  }, [store, asked]);
};

/** Goes to the screen that the app names, also when it names another one later. */
const useStartAt = (screen: StartScreen) => {
  const { store, start, firstState: { status, flow, screen: first } } = useAuthenticatorHandle();
  // Somebody who is signed in, on the way back from an identity provider, or where the address led, is not asked to go anywhere.
  const shown = useRef((status === 'restoring' || flow) && !start.led ? first : screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    store.send({ type: 'screen.show', screen });
  }, [store, screen]);
};
