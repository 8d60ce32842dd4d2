'use client';

import type { MfaMethod } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Radio } from '../../../parts/radio-group/RadioGroup.tsx';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenChoice } from '../../form/ScreenChoice.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import { useOfflineWords } from '../../form/use-offline-words.ts';
import type { ScreenState } from '../../screen-state.ts';
import { chooseMfaMessages } from './ChooseMfa.messages.ts';

export interface ChooseMfaViewProps extends ScreenState {
  readonly allowed: readonly MfaMethod[];
  /** The method is chosen to be set up, not to be used now. */
  readonly setup: boolean;
  readonly onSubmit: (values: { readonly method: MfaMethod }) => void;
  readonly onBack: () => void;
}

const names = { SMS: 'sms', TOTP: 'totp', EMAIL: 'email' } as const satisfies Record<MfaMethod, string>;

/** Offers second factors: to prove who one is, or to set one up. */
export function ChooseMfaView(props: ChooseMfaViewProps) {
  const { allowed, setup, onSubmit, onBack } = props;
  const { text } = useTexts(chooseMfaMessages);
  return (
    <ScreenForm
      {...props}
      warning={useOfflineWords()}
      screen="choose-mfa"
      heading={text(setup ? 'choose-mfa.heading-setup' : 'choose-mfa.heading')}
      description={setup && text('choose-mfa.description-setup')}
      submitLabel={text('choose-mfa.submit')}
      busyLabel={text('choose-mfa.busy')}
      body={
        <ScreenChoice name="mfa_type" label={text('choose-mfa.legend')} defaultValue={allowed[0]}>
          {allowed.map((method) => (
            <Radio key={method} value={method} label={text(`choose-mfa.${names[method]}`)} hint={text(`choose-mfa.${names[method]}-hint`)} />
          ))}
        </ScreenChoice>
      }
      onSubmit={({ mfa_type: chosen }) => {
        const method = allowed.find((each) => each === chosen);
        if (method) onSubmit({ method });
      }}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
