'use client';

import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { empty, filled, rating, star } from './Rating.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { Flex, View, type ViewProps } from './View.tsx';

export type RatingProps = Omit<ViewProps<'div'>, 'fill'> & {
  readonly value?: number | undefined;
  /** @default 5 */
  readonly maxValue?: number | undefined;
  readonly size?: 'small' | 'large' | undefined;
  readonly icon?: ReactNode;
  readonly emptyIcon?: ReactNode;
  readonly fillColor?: string | undefined;
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
