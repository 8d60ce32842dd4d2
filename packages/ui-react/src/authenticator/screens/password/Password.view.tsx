'use client';

import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { passwordMessages } from './Password.messages.ts';

export interface PasswordViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly username: string;
  readonly onSubmit: (values: { readonly password: string }) => void;
  readonly onBack: () => void;
}

/** Asks for the password of a person who has said who they are. */
export function PasswordView(props: PasswordViewProps) {
  const { username, onSubmit, onBack } = props;
  const { text, rich } = useTexts(passwordMessages);
  return (
    <ScreenForm
      {...props}
      screen="password"
      heading={text('password.heading')}
      description={username && rich('password.as', { username: <bdi>{username}</bdi> })}
      account={username}
      submitLabel={text('password.submit')}
      busyLabel={text('password.busy')}
      onSubmit={({ password = '' }) => onSubmit({ password })}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
