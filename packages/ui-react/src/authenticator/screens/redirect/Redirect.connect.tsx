'use client';

import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { RedirectView } from './Redirect.view.tsx';

/** Joins the wait for an identity provider to the machine. */
export default function Redirect() {
  const { state, send } = useScreen('Redirect');
  const { screens } = useOptions();
  const View = screens?.redirect ?? RedirectView;
  return <View {...state} onBack={() => send({ type: 'flow.back' })} />;
}
