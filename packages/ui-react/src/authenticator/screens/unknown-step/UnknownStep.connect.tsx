'use client';

import { useOptions } from '../../options.ts';
import { useScreen } from '../../use-screen.ts';
import { UnknownStepView } from './UnknownStep.view.tsx';

/** Joins the screen for a step that nobody knows to the machine. */
export default function UnknownStep() {
  const { state, send } = useScreen('UnknownStep');
  const { screens } = useOptions();
  const View = screens?.['unknown-step'] ?? UnknownStepView;
  return <View {...state} step={state.error?.step} onRestart={() => send({ type: 'flow.back' })} />;
}
