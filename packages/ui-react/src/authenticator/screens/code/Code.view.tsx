'use client';

import type { CodeDelivery } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Checkbox } from '../../../parts/checkbox/Checkbox.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { FormFields } from '../../form/FormFields.tsx';
import { ResendCode, type ResendCodeProps } from '../../form/ResendCode.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { elsewhere } from '../../form/ScreenForm.css.ts';
import { useDeliveryText } from '../../form/use-delivery-text.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { codeMessages } from './Code.messages.ts';

export interface CodeViewProps extends ScreenState, ResendCodeProps {
  readonly fields: readonly Field[];
  readonly username: string;
  /** What the code travels by; an authenticator app makes its own. */
  readonly channel: 'sms' | 'email' | 'totp';
  readonly delivery: CodeDelivery | null;
  /** The backend can skip this step on a device that it knows. */
  readonly offersRemember: boolean;
  readonly onSubmit: (values: { readonly code: string; readonly rememberDevice: boolean }) => void;
  readonly onBack: () => void;
}

/** Asks for the code of a sign-in: from a message, or from an authenticator app. */
export function CodeView(props: CodeViewProps) {
  const { username, channel, delivery, offersRemember, slots, onSubmit, onBack } = props;
  const Fields = slots?.FormFields ?? FormFields;
  const { text } = useTexts(codeMessages);
  const sent = useDeliveryText(delivery);
  return (
    <ScreenForm
      {...props}
      busy={props.busy && !props.resending}
      screen="code"
      heading={text('code.heading')}
      description={channel === 'totp' ? text('code.from-app') : sent}
      account={username}
      submitLabel={text('code.submit')}
      busyLabel={text('code.busy')}
      body={offersRemember ? <><Fields /><Checkbox name="remember_device" label={text('code.remember-device')} /></> : undefined}
      onSubmit={({ confirmation_code: code = '', remember_device: remember }) => onSubmit({ code, rememberDevice: remember === 'on' })}
    >
      <div className={elsewhere}>
        <BackButton onBack={onBack} />
        <ResendCode {...props} />
      </div>
    </ScreenForm>
  );
}
