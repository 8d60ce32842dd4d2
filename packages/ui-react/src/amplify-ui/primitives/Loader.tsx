'use client';

import type { ComponentProps } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { line, ring } from './Loader.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface LoaderProps extends Styled<Omit<ComponentProps<'span'>, 'children'>> {
  /** How large the ring is. @default between the two */
  readonly size?: 'small' | 'large' | undefined;
  /** A line, and not a ring. */
  readonly variation?: 'linear' | undefined;
  /** It is known how far it is: `percentage` says it. @default false */
  readonly isDeterminate?: boolean | undefined;
  /** @default 0 */
  readonly percentage?: number | undefined;
  /** @default false */
  readonly isPercentageTextHidden?: boolean | undefined;
  /** Becomes `aria-label`. @default “Loading…” in the person's language */
  readonly ariaLabel?: string | undefined;
  /** The colour of the ring, or of the line as far as it is. @default the accent */
  readonly filledColor?: string | undefined;
}

/** Something is under way. Renders a `Spinner`, or a `<progress>` with how far it is. */
export function Loader({ size, variation, isDeterminate, percentage = 0, isPercentageTextHidden, ariaLabel, filledColor, className, ...props }: LoaderProps) {
  const { text, locale } = useTexts(primitivesMessages);
  const label = ariaLabel ?? props['aria-label'] ?? text('primitive.loading');
  const rest = useStyleProps({ ...(filledColor && { color: filledColor }), ...props });
  if (!isDeterminate && variation !== 'linear') {
    return <Spinner {...rest} label={label} className={classNames(ring, className)} data-size={size} />;
  }
  const said = new Intl.NumberFormat(locale, { style: 'percent' }).format(percentage / 100);
  return (
    <span data-foyer-part="loader" data-size={size} {...rest} className={classNames(line, className)}>
      <progress aria-label={label} max={100} value={isDeterminate ? percentage : undefined} />
      {isDeterminate && !isPercentageTextHidden && <span aria-hidden="true">{said}</span>}
    </span>
  );
}
