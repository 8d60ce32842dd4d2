'use client';

import { useState } from 'react';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
import { authenticatorMessages } from '../../authenticator.messages.ts';
import type { ScreenState } from '../../screen-state.ts';
import { restoreFailedMessages } from './RestoreFailed.messages.ts';

export interface RestoreFailedViewProps extends ScreenState {
  readonly onRetry: () => void;
  /** Leaves the session that could not be read, to sign in anew. */
  readonly onSignIn: () => void;
}

/** Says that it could not be found out who is signed in. */
export function RestoreFailedView(props: RestoreFailedViewProps) {
  const { busy, onRetry, onSignIn } = props;
  const { text } = useTexts(restoreFailedMessages);
  const shared = useTexts(authenticatorMessages);
  const [leaves, setLeaves] = useState(false);
  const leaving = busy && leaves;
  const busyLabel = leaving ? shared.text('authenticator.signing-out') : text('restore-failed.busy');
  const press = (toLeave: boolean, tell: () => void) => () => {
    setLeaves(toLeave);
    tell();
  };
  return (
    <ScreenPanel {...props} screen="restore-failed" heading={text('restore-failed.heading')} description={text('restore-failed.description')} busyLabel={busyLabel}>
      <Button
        variant="primary"
        fullWidth
        data-foyer-part="restore-failed.retry"
        busy={busy && !leaves}
        busyLabel={busyLabel}
        aria-disabled={leaving || undefined}
        onClick={press(false, onRetry)}
      >
        {text('restore-failed.retry')}
      </Button>
      <Button variant="quiet" fullWidth data-foyer-part="restore-failed.sign-in" busy={leaving} busyLabel={busyLabel} onClick={press(true, onSignIn)}>
        {text('restore-failed.sign-in')}
      </Button>
    </ScreenPanel>
  );
}
