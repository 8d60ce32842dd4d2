'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import type { FieldValues } from '../../fields/read-fields.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { newPasswordMessages } from './NewPassword.messages.ts';

export interface NewPasswordViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly username: string;
  readonly policy: PasswordPolicy | undefined;
  readonly onSubmit: (values: FieldValues) => void;
  readonly onBack: () => void;
}

/** Asks for a password of the person's own in place of one that was given to them, and for what else the account lacks. */
export function NewPasswordView(props: NewPasswordViewProps) {
  const { text } = useTexts(newPasswordMessages);
  return (
    <ScreenForm
      {...props}
      screen="new-password"
      heading={text('new-password.heading')}
      description={text('new-password.description')}
      account={props.username}
      submitLabel={text('new-password.submit')}
      busyLabel={text('new-password.busy')}
    >
      <BackButton onBack={props.onBack} />
    </ScreenForm>
  );
}
