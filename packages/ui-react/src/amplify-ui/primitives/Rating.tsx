'use client';

import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { empty, filled, rating, star } from './Rating.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { Flex, View, type ViewProps } from './View.tsx';

export type RatingProps = Omit<ViewProps<'div'>, 'fill'> & {
  /** How good it was found: so many of the stars are filled, to the nearest. @default 0 */
  readonly value?: number | undefined;
  /** @default 5 */
  readonly maxValue?: number | undefined;
  /** How large the stars are. @default between the two */
  readonly size?: 'small' | 'large' | undefined;
  /** What one of them is. @default a star */
  readonly icon?: ReactNode;
  /** What one is that is not filled. @default the `icon` */
  readonly emptyIcon?: ReactNode;
  /** The colour of those that are filled. @default the accent */
  readonly fillColor?: string | undefined;
  /** The colour of the others. @default that of borders */
  readonly emptyColor?: string | undefined;
};

const Star = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={star}>
    <path d="M12 2.5l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9z" />
  </svg>
);

/** How good something was found, in stars. It is to look at, and asks nothing. */
export function Rating(props: RatingProps): ReactElement {
  const { value = 0, maxValue = 5, size, icon = <Star />, emptyIcon = icon, fillColor, emptyColor, className, ...rest } = props;
  const { text, locale } = useTexts(primitivesMessages);
  const said = (number: number) => new Intl.NumberFormat(locale).format(number);
  return (
    <Flex
      role="img"
      aria-label={text('primitive.rating', { value: said(value), max: said(maxValue) })}
      {...rest}
      data-foyer-part="rating"
      data-size={size}
      className={classNames(rating, className)}
    >
      {Array.from({ length: maxValue }, (_, at) => (
        <View as="span" key={at} className={value >= at + 0.5 ? filled : empty} color={value >= at + 0.5 ? fillColor : emptyColor}>
          {value >= at + 0.5 ? icon : emptyIcon}
        </View>
      ))}
    </Flex>
  );
}
