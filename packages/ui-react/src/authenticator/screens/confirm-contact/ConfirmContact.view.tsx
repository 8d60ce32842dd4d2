'use client';

import type { CodeDelivery } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ResendCode, type ResendCodeProps } from '../../form/ResendCode.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { elsewhere } from '../../form/ScreenForm.css.ts';
import { useDeliveryText } from '../../form/use-delivery-text.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { confirmContactMessages } from './ConfirmContact.messages.ts';

export interface ConfirmContactViewProps extends ScreenState, ResendCodeProps {
  readonly fields: readonly Field[];
  readonly delivery: CodeDelivery | null;
  readonly onSubmit: (values: { readonly code: string }) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

/** Asks for the code that verifies an address. */
export function ConfirmContactView(props: ConfirmContactViewProps) {
  const { delivery, onSubmit, onSkip, onBack } = props;
  const { text } = useTexts(confirmContactMessages);
  return (
    <ScreenForm
      {...props}
      busy={props.busy && !props.resending}
      screen="confirm-contact"
      heading={text('confirm-contact.heading')}
      description={useDeliveryText(delivery)}
      submitLabel={text('confirm-contact.submit')}
      busyLabel={text('confirm-contact.busy')}
      onSubmit={({ confirmation_code: code = '' }) => onSubmit({ code })}
    >
      <Button variant="quiet" fullWidth data-foyer-part="confirm-contact.skip" onClick={onSkip}>{text('confirm-contact.skip')}</Button>
      <div className={elsewhere}>
        <BackButton onBack={onBack} to="previous" />
        <ResendCode {...props} />
      </div>
    </ScreenForm>
  );
}
