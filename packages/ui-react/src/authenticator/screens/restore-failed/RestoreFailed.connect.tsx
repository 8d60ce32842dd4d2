'use client';

import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { RestoreFailedView } from './RestoreFailed.view.tsx';

/** Joins the screen for a session that could not be read to the machine. */
export default function RestoreFailed() {
  const { state, send } = useScreen('RestoreFailed');
  const { screens } = useOptions();
  const View = screens?.['restore-failed'] ?? RestoreFailedView;
  return <View {...state} onRetry={() => send({ type: 'session.restore' })} onSignIn={() => send({ type: 'session.signOut' })} />;
}
