'use client';

import type { Secret } from '@foyer/state-machines';
import { useState } from 'react';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { IconButton } from '../../../parts/icon-button/IconButton.tsx';
import { CheckIcon } from '../../../parts/icon/icons/CheckIcon.tsx';
import { CopyIcon } from '../../../parts/icon/icons/CopyIcon.tsx';
import { ExternalIcon } from '../../../parts/icon/icons/ExternalIcon.tsx';
import { Status } from '../../../parts/status/Status.tsx';
import { Text } from '../../../parts/text/Text.tsx';
import type { Field } from '../../fields/field.ts';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenForm } from '../../form/ScreenForm.tsx';
import type { ScreenState } from '../../screen-state.ts';
import { otpauthAddress } from './otpauth-address.ts';
import { QrCode } from './QrCode.tsx';
import { key, keyRow, keyText } from './TotpSetup.css.ts';
import { totpSetupMessages } from './TotpSetup.messages.ts';

export interface TotpSetupViewProps extends ScreenState {
  readonly fields: readonly Field[];
  /** Who gives the codes a meaning: the app's name. */
  readonly issuer: string;
  readonly account: string;
  /** The seed of the codes; shown here, kept nowhere. */
  readonly secret: Secret | null;
  /** Opens the address in an authenticator app of this device. */
  readonly onOpenApp: (address: string) => void;
  readonly onSubmit: (values: { readonly code: string }) => void;
  readonly onBack: () => void;
}

/** Pairs an authenticator app: a picture to scan, the same as a key to type, and the first code as the proof. */
export function TotpSetupView(props: TotpSetupViewProps) {
  const { issuer, account, secret, onOpenApp, onSubmit, onBack } = props;
  const { text } = useTexts(totpSetupMessages);
  const [copied, setCopied] = useState<'yes' | 'failed'>();
  const seed = secret?.reveal() ?? '';
  const address = otpauthAddress({ issuer, account, seed });
  const copy = async () => {
    try {
      // A page that is not served securely has no clipboard at all.
      await navigator.clipboard.writeText(seed);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <ScreenForm
      {...props}
      screen="totp-setup"
      heading={text('totp-setup.heading')}
      description={text('totp-setup.description')}
      submitLabel={text('totp-setup.submit')}
      busyLabel={text('totp-setup.busy')}
      before={seed && (
        <>
          <QrCode text={address} label={text('totp-setup.qr')} />
          <div className={key}>
            <Text size="small" tone="muted">{text('totp-setup.key')}</Text>
            <div className={keyRow}>
              <code className={keyText} dir="ltr" data-foyer-part="totp-setup.key">{seed.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              <IconButton label={text('totp-setup.copy')} onClick={() => void copy()}>
                {copied === 'yes' ? <CheckIcon /> : <CopyIcon />}
              </IconButton>
            </div>
            <Status visuallyHidden={copied !== 'failed'}>
              {copied && text(copied === 'yes' ? 'totp-setup.copied' : 'totp-setup.copy-failed')}
            </Status>
          </div>
          <Button fullWidth data-foyer-part="totp-setup.open-app" onClick={() => onOpenApp(address)}>
            {text('totp-setup.open-app')}
            <ExternalIcon />
          </Button>
        </>
      )}
      onSubmit={({ confirmation_code: code = '' }) => onSubmit({ code })}
    >
      <BackButton onBack={onBack} />
    </ScreenForm>
  );
}
