'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ResendCode, type ResendCodeProps } from '../../form/ResendCode.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { elsewhere } from '../../form/ScreenForm.css.ts';
import type { ScreenState } from '../../screen-state.ts';
import { confirmResetMessages } from './ConfirmReset.messages.ts';

export interface ConfirmResetViewProps extends ScreenState, ResendCodeProps {
  readonly fields: readonly Field[];
  readonly username: string;
  readonly policy: PasswordPolicy | undefined;
  readonly onSubmit: (values: { readonly code: string; readonly newPassword: string }) => void;
  readonly onBack: () => void;
}

/**
 * Asks for the code that was sent, and for the new password. It does not say where the code went:
 * an account that does not exist has no address, and the screen must not tell the two apart.
 */
export function ConfirmResetView(props: ConfirmResetViewProps) {
  const { username, onSubmit, onBack } = props;
  const { text } = useTexts(confirmResetMessages);
  return (
    <ScreenForm
      {...props}
      busy={props.busy && !props.resending}
      screen="confirm-reset"
      heading={text('confirm-reset.heading')}
      description={text('confirm-reset.description')}
      account={username}
      submitLabel={text('confirm-reset.submit')}
      busyLabel={text('confirm-reset.busy')}
      onSubmit={({ confirmation_code: code = '', password: newPassword = '' }) => onSubmit({ code, newPassword })}
    >
      <div className={elsewhere}>
        <BackButton onBack={onBack} to="previous" />
        <ResendCode {...props} />
      </div>
    </ScreenForm>
  );
}
