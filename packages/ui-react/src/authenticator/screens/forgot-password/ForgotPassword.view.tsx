'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { forgotPasswordMessages } from './ForgotPassword.messages.ts';

export interface ForgotPasswordViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly username: string;
  readonly onSubmit: (values: { readonly username: string }) => void;
  readonly onBack: () => void;
}

/** Asks for which account a new password is wanted. */
export function ForgotPasswordView(props: ForgotPasswordViewProps) {
  const { username, onSubmit, onBack } = props;
  const { text } = useTexts(forgotPasswordMessages);
  return (
    <ScreenForm
      {...props}
      screen="forgot-password"
      heading={text('forgot-password.heading')}
      description={text('forgot-password.description')}
      values={{ username }}
      submitLabel={text('forgot-password.submit')}
      busyLabel={text('forgot-password.busy')}
      onSubmit={({ username: name = '' }) => onSubmit({ username: name })}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
