'use client';

import type { AuthError } from '@foyer/state-machines';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Card } from '../../parts/card/Card.tsx';
import { classNames } from '../../parts/class-names.ts';
import { card, root } from '../Authenticator.css.ts';
import { useAuthenticatorHandle, useAuthenticatorState } from '../authenticator-context.ts';
import { authenticatorMessages } from '../authenticator.messages.ts';
import { ScreenPanel } from '../form/ScreenPanel.tsx';
import { focusStart } from '../form/use-screen-focus.ts';
import type { OverAppLook } from '../over-app/use-over-app.tsx';
import { signOutRefusedMessages } from './SignOutRefused.messages.ts';

export interface SignOutRefusedProps extends OverAppLook {
  readonly error: AuthError;
}

/** Says why the person who wanted to be signed out is not, and tries again. The dialog around it is closed by them. */
export function SignOutRefused({ error, className, lang, dir }: SignOutRefusedProps) {
  const { store } = useAuthenticatorHandle();
  const { busy, slow, everywhere } = useAuthenticatorState((state) => ({ busy: state.busy, slow: state.slow, everywhere: state.everywhere }));
  const { text } = useTexts(signOutRefusedMessages);
  const shared = useTexts(authenticatorMessages);
  const busyLabel = shared.text('authenticator.signing-out');
  const box = useRef<HTMLDivElement>(null);
  // The dialog gave the focus to what it found first, which is its way out.
  useEffect(() => {
    if (box.current) focusStart(box.current);
  }, []);
  return (
    <div
      ref={box}
      className={classNames(root, className)}
      data-foyer-part="authenticator"
      data-foyer-authenticator=""
      data-variation="modal"
      lang={lang}
      dir={dir || undefined}
    >
      <Card className={card} variant="elevated">
        <ScreenPanel
          screen="sign-out-refused"
          heading={text('sign-out-refused.heading')}
          busy={busy}
          slow={slow}
          busyLabel={busyLabel}
          // The same words again are no news to a screen reader, unless they were gone.
          error={busy ? null : error}
        >
          {everywhere !== null && (
            <Button
              variant="primary"
              fullWidth
              data-foyer-part="sign-out-refused.retry"
              busy={busy}
              busyLabel={busyLabel}
              onClick={() => store.send({ type: 'session.signOut', everywhere })}
            >
              {shared.text('authenticator.retry')}
            </Button>
          )}
        </ScreenPanel>
      </Card>
    </div>
  );
}
