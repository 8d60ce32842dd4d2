'use client';

import type { AuthFactor } from '@foyer/state-machines';
import { useState } from 'react';
import { useTexts } from '../../../messages/MessagesProvider.tsx';
import { Button } from '../../../parts/button/Button.tsx';
import { KeyIcon } from '../../../parts/icon/icons/KeyIcon.tsx';
import { AsteriskIcon } from './AsteriskIcon.tsx';
import { MailIcon } from '../../../parts/icon/icons/MailIcon.tsx';
import { Text } from '../../../parts/text/Text.tsx';
import { PhoneIcon } from '../../../parts/icon/icons/PhoneIcon.tsx';
import { BackButton } from '../../form/BackButton.tsx';
import { ScreenPanel } from '../../form/ScreenPanel.tsx';
import { choices } from '../../form/ScreenForm.css.ts';
import type { ScreenState } from '../../screen-state.ts';
import { chooseFactorMessages } from './ChooseFactor.messages.ts';

export interface ChooseFactorViewProps extends ScreenState {
  readonly username: string;
  readonly available: readonly AuthFactor[];
  readonly onChoose: (factor: AuthFactor) => void;
  readonly onBack: () => void;
}

const faces = {
  PASSWORD: { label: 'choose-factor.password', Icon: AsteriskIcon },
  PASSWORD_SRP: { label: 'choose-factor.password', Icon: AsteriskIcon },
  EMAIL_OTP: { label: 'choose-factor.email-code', Icon: MailIcon },
  SMS_OTP: { label: 'choose-factor.text-code', Icon: PhoneIcon },
  WEB_AUTHN: { label: 'choose-factor.passkey', Icon: KeyIcon },
} as const satisfies Record<AuthFactor, object>;

/** The backend may offer the password twice, plain and by SRP; to a person it is one, and SRP is the better. */
const distinct = (available: readonly AuthFactor[]) =>
  available.filter((factor) => factor !== 'PASSWORD' || !available.includes('PASSWORD_SRP'));

/** Offers the first factors that the account has. */
export function ChooseFactorView(props: ChooseFactorViewProps) {
  const { username, available, busy, onChoose, onBack } = props;
  const { text, rich } = useTexts(chooseFactorMessages);
  const [chosen, setChosen] = useState<AuthFactor>();

  const choose = (factor: AuthFactor) => {
    setChosen(factor);
    onChoose(factor);
  };

  return (
    <ScreenPanel
      {...props}
      screen="choose-factor"
      heading={text('choose-factor.heading')}
      description={username && rich('choose-factor.as', { username: <bdi>{username}</bdi> })}
      busyLabel={text('choose-factor.busy')}
    >
      {available.length === 0 && <Text data-foyer-part="choose-factor.none">{text('choose-factor.none')}</Text>}
      {available.length > 0 && (
        <div className={choices}>
          {distinct(available).map((factor) => {
            const { label, Icon } = faces[factor];
            return (
              <Button
                key={factor}
                fullWidth
                data-foyer-part="choose-factor.choice"
                busy={busy && factor === chosen}
                aria-disabled={busy || undefined}
                onClick={() => choose(factor)}
              >
                {busy && factor === chosen ? null : <Icon />}
                {text(label)}
              </Button>
            );
          })}
        </div>
      )}
      <BackButton onBack={onBack} />
    </ScreenPanel>
  );
}
