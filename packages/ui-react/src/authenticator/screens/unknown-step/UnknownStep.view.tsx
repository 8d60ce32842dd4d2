'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { Text } from '../../../parts/text/Text.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { unknownStepMessages } from './UnknownStep.messages.ts';

export interface UnknownStepViewProps extends ScreenState {
  /** The backend's name for the step. */
  readonly step: string | undefined;
  readonly onRestart: () => void;
}

/** Says that the backend asked for something that this version does not know, and offers a new start. */
export function UnknownStepView(props: UnknownStepViewProps) {
  const { step, onRestart } = props;
  const { text, rich } = useTexts(unknownStepMessages);
  return (
    <ScreenPanel {...props} error={null} screen="unknown-step" heading={text('unknown-step.heading')} description={text('unknown-step.description')}>
      {step && <Text size="small" tone="muted">{rich('unknown-step.name', { step: <bdi>{step}</bdi> })}</Text>}
      <Button variant="primary" fullWidth data-foyer-part="unknown-step.restart" onClick={onRestart}>{text('unknown-step.restart')}</Button>
    </ScreenPanel>
  );
}
