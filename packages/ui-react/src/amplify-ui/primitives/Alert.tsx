'use client';

import { useState } from 'react';
import { authenticatorMessages } from '../../authenticator/authenticator.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert as Part, type AlertProps as PartProps } from '../../parts/alert/Alert.tsx';
import { classNames } from '../../parts/class-names.ts';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { dismiss as dismissClass, dismissible, withoutIcon } from './alert-icon.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface AlertProps extends Styled<PartProps> {
  /** Amplify UI's name for `variant`; its `error` is `danger`. @default 'info' */
  readonly variation?: 'info' | 'error' | 'warning' | 'success' | undefined;
  /** @default true */
  readonly hasIcon?: boolean | undefined;
  /** A person can put it away. @default false */
  readonly isDismissible?: boolean | undefined;
  /** The person has put it away. */
  readonly onDismiss?: (() => void) | undefined;
  /** @default “Close” in the person's language */
  readonly dismissButtonLabel?: string | undefined;
}

/** A message about the whole form or page. It takes the props of Amplify UI's Alert too. */
export function Alert({ variation, variant = 'info', hasIcon = true, isDismissible, onDismiss, dismissButtonLabel, children, ...props }: AlertProps) {
  const { text } = useTexts(authenticatorMessages);
  const [dismissed, setDismissed] = useState(false);
  const rest = useStyleProps(props);
  if (dismissed) return null;
  const dismiss = () => {
    setDismissed(true);
    onDismiss?.();
  };
  return (
    <Part variant={variation === 'error' ? 'danger' : variation ?? variant} {...rest} className={classNames(!hasIcon && withoutIcon, isDismissible && dismissible, props.className)}>
      {isDismissible ? (
        <>
          {children}
          <IconButton size="small" label={dismissButtonLabel ?? text('authenticator.close')} className={dismissClass} onClick={dismiss}><CloseIcon /></IconButton>
        </>
      ) : children}
    </Part>
  );
}
