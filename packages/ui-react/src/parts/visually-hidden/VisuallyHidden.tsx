'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { visuallyHidden } from './VisuallyHidden.css.ts';

export type VisuallyHiddenProps = ComponentProps<typeof Primitive.span>;

/** Text for a screen reader alone. Renders a `<span>`. */
export function VisuallyHidden({ className, ...rest }: VisuallyHiddenProps) {
  return (
    <Primitive.span
      data-foyer-part="visually-hidden"
      {...rest}
      className={classNames(visuallyHidden, className)}
    />
  );
}
