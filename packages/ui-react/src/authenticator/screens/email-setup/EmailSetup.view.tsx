'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { emailSetupMessages } from './EmailSetup.messages.ts';

export interface EmailSetupViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly onSubmit: (values: { readonly email: string }) => void;
  readonly onBack: () => void;
}

/** Asks for the address that codes are sent to. */
export function EmailSetupView(props: EmailSetupViewProps) {
  const { onSubmit, onBack } = props;
  const { text } = useTexts(emailSetupMessages);
  return (
    <ScreenForm
      {...props}
      screen="email-setup"
      heading={text('email-setup.heading')}
      description={text('email-setup.description')}
      submitLabel={text('email-setup.submit')}
      busyLabel={text('email-setup.busy')}
      onSubmit={({ email = '' }) => onSubmit({ email })}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
