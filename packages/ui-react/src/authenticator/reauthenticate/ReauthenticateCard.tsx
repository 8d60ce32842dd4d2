'use client';

import { type AuthUser, createEarlyStore, type EarlyStore, provingPort } from '@foyer/state-machines';
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import { Card } from '../../parts/card/Card.tsx';
import { classNames } from '../../parts/class-names.ts';
import { card, root } from '../Authenticator.css.ts';
import { AuthenticatorContext, type AuthenticatorHandle, useAuthenticatorHandle } from '../authenticator-context.ts';
import { CurrentScreen } from '../CurrentScreen.tsx';
import { ScreenHistoryContext } from '../form/screen-history.ts';
import { focusStart } from '../form/use-screen-focus.ts';
import { OptionsContext, useOptions } from '../options.ts';
import type { OverAppLook } from '../over-app/use-over-app.tsx';
import type { Provider } from '../providers/provider.ts';
import { describeProvider } from '../providers/use-providers.tsx';
import { ReauthenticateView } from '../screens/reauthenticate/Reauthenticate.view.tsx';
import type { SignInViewProps } from '../screens/sign-in/SignIn.view.tsx';

export interface ReauthenticateCardProps extends OverAppLook {
  readonly user: AuthUser;
  readonly expired: boolean;
  readonly onCancel: () => void;
}

interface QuestionTo {
  readonly username: string;
  readonly provider: Provider | undefined;
  readonly expired: boolean;
  readonly onCancel: () => void;
}

const QuestionContext = createContext<QuestionTo>({ username: '', provider: undefined, expired: false, onCancel: () => {} });

/** In place of the screen of a sign-in: the same question to the one person who may answer it. */
function Question({ slots: _, ...props }: SignInViewProps) {
  const question = use(QuestionContext);
  const { screens } = useOptions();
  const View = screens?.reauthenticate ?? ReauthenticateView;
  const { store } = useAuthenticatorHandle();
  const { username, provider } = question;
  const { onSubmit, onForgotPassword, onOtherWays } = props;
  const atProvider = { fields: [], onSubmit: () => store.send({ type: 'credentials.submit', username }), onOtherWays: undefined };
  return (
    <View
      {...props}
      {...question}
      fields={props.fields.filter(({ name }) => name !== 'username')}
      onSubmit={({ password }) => onSubmit({ username, password, others: {} })}
      onForgotPassword={() => onForgotPassword(username)}
      onOtherWays={onOtherWays && (() => onOtherWays(username))}
      {...(provider && atProvider)}
    />
  );
}

/**
 * The machines of a sign-in once more, over a port that proves one person, and their screens: whatever the server asks
 * of a sign-in it may ask here.
 */
export function ReauthenticateCard({ user, expired, onCancel, className, lang, dir }: ReauthenticateCardProps) {
  const { backend, store: outer } = useAuthenticatorHandle();
  const options = useOptions();
  const [history] = useState(() => ({ moves: true }));
  const username = user.signInDetails?.loginId ?? user.username;
  const [handle] = useState((): AuthenticatorHandle & { store: EarlyStore } => {
    const port = provingPort(backend, user);
    const notice = expired ? 'session-expired' : null;
    const store = createEarlyStore({ port, initialSession: null, carry: { username, notice }, prompts: { contact: false } });
    return { backend: port, store, firstState: store.getState(), hosts: [], start: { led: false, link: undefined } };
  });
  const asking = useMemo(
    () => ({ ...options, hideSignUp: true, socialProviders: [], screens: { ...options.screens, 'sign-in': Question } }),
    [options],
  );
  const came = backend.providerOf(user);
  const provider = useMemo(() => (came === undefined ? undefined : describeProvider(came)), [came]);
  const question = useMemo(() => ({ username, provider, expired, onCancel }), [username, provider, expired, onCancel]);
  const box = useRef<HTMLDivElement>(null);

  useEffect(
    () => handle.store.start(({ type }) => type === 'signedIn' && outer.send({ type: 'reauthentication.succeed' })),
    [handle, outer],
  );
  // The dialog gave the focus to what it found first; the question begins elsewhere.
  useEffect(() => {
    if (box.current) focusStart(box.current);
  }, []);

  return (
    <AuthenticatorContext value={handle}>
      <OptionsContext value={asking}>
        <ScreenHistoryContext value={history}>
          <QuestionContext value={question}>
            <div
              ref={box}
              className={classNames(root, className)}
              data-foyer-part="authenticator"
              data-foyer-authenticator=""
              data-variation="modal"
              lang={lang}
              dir={dir || undefined}
            >
              <Card className={card} variant="elevated"><CurrentScreen /></Card>
            </div>
          </QuestionContext>
        </ScreenHistoryContext>
      </OptionsContext>
    </AuthenticatorContext>
  );
}
