'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Spinner } from '../../../parts/spinner/Spinner.tsx';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
import { waiting } from '../../form/ScreenForm.css.ts';
import type { ScreenState } from '../../screen-state.ts';
import { redirectMessages } from './Redirect.messages.ts';

export interface RedirectViewProps extends ScreenState {
  readonly onBack: () => void;
}

/** On the way to an identity provider, or back from it. */
export function RedirectView(props: RedirectViewProps) {
  const { text } = useTexts(redirectMessages);
  return (
    <ScreenPanel {...props} screen="redirect" heading={text('redirect.heading')} description={text('redirect.description')} busyLabel={text('redirect.heading')}>
      <div className={waiting}><Spinner /></div>
      <BackButton onBack={props.onBack} />
    </ScreenPanel>
  );
}
