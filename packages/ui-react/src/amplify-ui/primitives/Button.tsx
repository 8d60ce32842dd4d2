'use client';

import { useState } from 'react';
import type { ButtonProps as PartProps } from '../../parts/button/Button.tsx';
import './button-variants.css.ts';
import { DrawnButton } from './dialect.ts';
import type { Styled } from './style-props.tsx';

export interface ButtonProps extends Styled<PartProps> {
  /** Amplify UI's name for `variant`; its `menu` is `quiet`, its `warning` and `destructive` are `danger`. */
  readonly variation?: 'primary' | 'link' | 'menu' | 'warning' | 'destructive' | undefined;
  /** @default as high as a field */
  readonly size?: 'small' | 'large' | undefined;
  /** Amplify UI's name for `disabled`. */
  readonly isDisabled?: boolean | undefined;
  /** Amplify UI's name for `fullWidth`. */
  readonly isFullWidth?: boolean | undefined;
  /** Amplify UI's name for `busy`. */
  readonly isLoading?: boolean | undefined;
  /** Amplify UI's name for `busyLabel`. */
  readonly loadingText?: string | undefined;
}

/**
 * A press that starts something. Renders a `<button type="button">`. It takes the props of Amplify UI's Button too; its
 * style props hold on a page that has one of the components that are there for them (`View`, `Flex`, `Text`, …).
 */
export function Button({ loadingText, isLoading, variation, testId, isFullWidth, size, ariaLabel, isDisabled, ...props }: ButtonProps) {
  const [Part] = useState(() => DrawnButton);
  return (
    <Part
      // In this order they weigh least once they are compressed.
      busyLabel={loadingText}
      busy={isLoading}
      // The style sheet knows Amplify UI's own names.
      variant={variation as PartProps['variant']}
      data-testid={testId}
      fullWidth={isFullWidth}
      data-size={size}
      aria-label={ariaLabel}
      disabled={isDisabled}
      {...(props as PartProps)}
    />
  );
}
