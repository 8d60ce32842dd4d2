'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { card } from './Card.css.ts';

export interface CardProps extends ComponentProps<typeof Primitive.div> {
  /** @default 'outlined' */
  variant?: 'outlined' | 'elevated' | undefined;
  /** On a phone the card is the whole screen: no border, no corners, no shadow. @default false */
  fillPhone?: boolean | undefined;
}

/** A surface that holds one thing together. Renders a `<div>`. */
export function Card({ variant, fillPhone, className, ...rest }: CardProps) {
  return (
    <Primitive.div
      data-foyer-part="card"
      {...rest}
      className={classNames(card, className)}
      data-variant={variant}
      data-fill-phone={fillPhone ? '' : undefined}
    />
  );
}
