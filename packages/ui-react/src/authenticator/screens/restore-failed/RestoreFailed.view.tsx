'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
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
  return (
    <ScreenPanel {...props} screen="restore-failed" heading={text('restore-failed.heading')} description={text('restore-failed.description')} busyLabel={text('restore-failed.busy')}>
      <Button variant="primary" fullWidth data-foyer-part="restore-failed.retry" busy={busy} busyLabel={text('restore-failed.busy')} onClick={onRetry}>
        {text('restore-failed.retry')}
      </Button>
      <Button variant="quiet" fullWidth data-foyer-part="restore-failed.sign-in" onClick={onSignIn}>{text('restore-failed.sign-in')}</Button>
    </ScreenPanel>
  );
}
