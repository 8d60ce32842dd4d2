'use client';

import type { CodeDelivery } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ResendCode, type ResendCodeProps } from '../../form/ResendCode.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { elsewhere } from '../../form/ScreenForm.css.ts';
import { useDeliveryText } from '../../form/use-delivery-text.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { confirmSignUpMessages } from './ConfirmSignUp.messages.ts';

export interface ConfirmSignUpViewProps extends ScreenState, ResendCodeProps {
  readonly fields: readonly Field[];
  readonly username: string;
  readonly delivery: CodeDelivery | null;
  readonly onSubmit: (values: { readonly code: string }) => void;
  readonly onBack: () => void;
}

/** Asks for the code that confirms a new account. */
export function ConfirmSignUpView(props: ConfirmSignUpViewProps) {
  const { username, delivery, onSubmit, onBack } = props;
  const { text } = useTexts(confirmSignUpMessages);
  return (
    <ScreenForm
      {...props}
      busy={props.busy && !props.resending}
      screen="confirm-sign-up"
      heading={text('confirm-sign-up.heading')}
      description={useDeliveryText(delivery)}
      account={username}
      submitLabel={text('confirm-sign-up.submit')}
      busyLabel={text('confirm-sign-up.busy')}
      onSubmit={({ confirmation_code: code = '' }) => onSubmit({ code })}
    >
      <div className={elsewhere}>
        <BackButton onBack={onBack} to="previous" />
        <ResendCode {...props} />
      </div>
    </ScreenForm>
  );
}
