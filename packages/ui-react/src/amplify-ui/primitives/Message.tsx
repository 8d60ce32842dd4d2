'use client';

import { useState, type ReactElement, type ReactNode } from 'react';
import { authenticatorMessages } from '../../authenticator/authenticator.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { IconButton, type IconButtonProps } from '../../parts/icon-button/IconButton.tsx';
import { AlertCircleIcon } from '../../parts/icon/icons/AlertCircleIcon.tsx';
import { AlertTriangleIcon } from '../../parts/icon/icons/AlertTriangleIcon.tsx';
import { CheckCircleIcon } from '../../parts/icon/icons/CheckCircleIcon.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { InfoIcon } from '../../parts/icon/icons/InfoIcon.tsx';
import { body, heading as headingClass, icon as iconClass, message } from './Message.css.ts';
import { Flex, View, type ViewProps } from './View.tsx';

type ColorTheme = 'neutral' | 'info' | 'error' | 'warning' | 'success';

export type MessageContainerProps = ViewProps<'div'> & {
  /** @default 'outlined' */
  readonly variation?: 'plain' | 'outlined' | 'filled' | undefined;
  /** @default 'neutral' */
  readonly colorTheme?: ColorTheme | undefined;
};

export type MessageProps = MessageContainerProps & {
  /** Stands above the children. */
  readonly heading?: ReactNode;
  /** @default true */
  readonly hasIcon?: boolean | undefined;
  /** A person can put it away. @default false */
  readonly isDismissible?: boolean | undefined;
  /** @default “Close” in the person's language */
  readonly dismissLabel?: string | undefined;
  /** The person has put it away. */
  readonly onDismiss?: (() => void) | undefined;
};

const icons = { neutral: undefined, info: InfoIcon, error: AlertCircleIcon, warning: AlertTriangleIcon, success: CheckCircleIcon };

const Container = ({ variation = 'outlined', colorTheme = 'neutral', className, ...props }: MessageContainerProps): ReactElement => (
  <Flex {...props} data-foyer-part="message" data-variation={variation} data-color-theme={colorTheme} className={classNames(message, className)} />
);

const Heading = ({ className, ...props }: ViewProps<'div'>): ReactElement => <View {...props} data-foyer-part="message.heading" className={classNames(headingClass, className)} />;

const Content = ({ className, ...props }: ViewProps<'div'>): ReactElement => <View {...props} data-foyer-part="message.content" className={classNames(body, className)} />;

const Icon = ({ colorTheme = 'neutral', className }: { readonly colorTheme?: ColorTheme | undefined; readonly className?: string | undefined }) => {
  const Mark = icons[colorTheme];
  return Mark ? <Mark className={classNames(iconClass, className)} /> : null;
};

const Dismiss = ({ dismissLabel, onDismiss, ...props }: Omit<IconButtonProps, 'label'> & Pick<MessageProps, 'dismissLabel' | 'onDismiss'>) => {
  const { text } = useTexts(authenticatorMessages);
  return <IconButton size="small" {...props} label={dismissLabel ?? text('authenticator.close')} onClick={onDismiss}><CloseIcon /></IconButton>;
};

/** Something to read beside what it is about. It is no live region: for what just happened, take an `Alert`. */
function MessageRoot({ heading, hasIcon = true, isDismissible, dismissLabel, onDismiss, children, ...props }: MessageProps) {
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  const dismiss = () => {
    setDismissed(true);
    onDismiss?.();
  };
  return (
    <Container {...props}>
      {hasIcon && <Icon colorTheme={props.colorTheme} />}
      <Content>
        {heading && <Heading>{heading}</Heading>}
        {children}
      </Content>
      {isDismissible && <Dismiss dismissLabel={dismissLabel} onDismiss={dismiss} />}
    </Container>
  );
}

/** A message about a part of the page. */
export const Message = /* @__PURE__ */ Object.assign(MessageRoot, { displayName: 'Message', Container, Content, Heading, Icon, Dismiss });
