'use client';

import type { PasswordPolicy } from '@foyer/state-machines';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { authenticatorMessages } from '../../authenticator.messages.ts';
import type { Field } from '../../fields/field.ts';
import type { FieldValues } from '../../fields/read-fields.ts';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { CustomCheck } from '../../form/use-fields.ts';
import { ProviderButtons } from '../../providers/ProviderButtons.tsx';
import type { Provider } from '../../providers/provider.ts';
import type { ScreenState } from '../../screen-state.ts';
import { signUpMessages } from './SignUp.messages.ts';

export interface SignUpViewProps extends ScreenState {
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  readonly policy: PasswordPolicy | undefined;
  readonly tabbed: boolean;
  readonly providers: readonly Provider[];
  /** The app's own check of what was given. */
  readonly check?: CustomCheck | undefined;
  readonly onSubmit: (values: FieldValues) => void;
  readonly onProvider: (provider: Provider) => void;
  readonly onBack: () => void;
}

/** Makes an account. */
export function SignUpView(props: SignUpViewProps) {
  const { tabbed, providers, busy, onProvider, onBack } = props;
  const { text } = useTexts(signUpMessages);
  const shared = useTexts(authenticatorMessages);
  return (
    <ScreenForm
      {...props}
      screen="sign-up"
      heading={text('sign-up.heading')}
      headingHidden={tabbed}
      submitLabel={text('sign-up.submit')}
      busyLabel={text('sign-up.busy')}
      before={providers.length > 0 && <ProviderButtons providers={providers} busy={busy} onProvider={onProvider} />}
    >
      {!tabbed && <Button variant="link" data-foyer-part="sign-up.back" onClick={onBack}>{shared.text('authenticator.back-to-sign-in')}</Button>}
    </ScreenForm>
  );
}
