'use client';

import { useState } from 'react';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';
import { useAuthenticatorHandle } from './authenticator-context.ts';
import { drawIntro } from './form/draw-intro.tsx';
import { form } from './form/ScreenForm.css.ts';
import { ScreenStatus } from './form/ScreenStatus.tsx';
import { useHeld } from './form/use-held.ts';

/** In place of the form that nobody sees yet, where it takes long to find out who is signed in: what goes on, and a way out. */
export function StillRestoring() {
  const { store } = useAuthenticatorHandle();
  const { text } = useTexts(authenticatorMessages);
  const [leaves, setLeaves] = useState(false);
  const leave = () => {
    setLeaves(true);
    store.send({ type: 'session.signOut' });
  };
  const heading = text('authenticator.restoring');
  const busyLabel = text('authenticator.signing-out');
  return (
    <section className={form} aria-label={heading} data-foyer-part="restoring.panel">
      {drawIntro({ heading })}
      <ScreenStatus busy={!useHeld(true)} slow={!leaves} offline={false} busyLabel={busyLabel} />
      <Button fullWidth data-foyer-part="restoring.back" busy={leaves} busyLabel={busyLabel} onClick={leave}>
        {text('authenticator.back-to-sign-in')}
      </Button>
    </section>
  );
}
