'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { stack } from './Stack.css.ts';

export interface StackProps extends ComponentProps<typeof Primitive.div> {
  /** The step of the scale of spaces between two children. @default 'm' */
  gap?: 'none' | 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl' | 'xxl' | undefined;
  /** A row wraps where it has no room. @default 'column' */
  direction?: 'column' | 'row' | undefined;
  /** Across the direction. @default 'stretch' in a column, 'center' in a row */
  align?: 'start' | 'center' | 'end' | 'stretch' | undefined;
  /** Along the direction. @default 'start' */
  justify?: 'start' | 'center' | 'end' | 'between' | undefined;
}

/** Children in a column or a row, evenly apart. Renders a `<div>`. */
export function Stack({ gap, direction, align, justify, className, ...rest }: StackProps) {
  return (
    <Primitive.div
      data-foyer-part="stack"
      {...rest}
      className={classNames(stack, className)}
      data-gap={gap}
      data-direction={direction}
      data-align={align}
      data-justify={justify}
    />
  );
}
