'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { spinner } from './Spinner.css.ts';

export interface SpinnerProps extends ComponentProps<typeof Primitive.span> {
  /** What a screen reader says. Without it the spinner is for the eye alone, beside a text that says the same. */
  label?: string | undefined;
}

/** Something is under way, for an unknown time. Renders a `<span>`. */
export function Spinner({ label, className, ...rest }: SpinnerProps) {
  return (
    <Primitive.span
      data-foyer-part="spinner"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      {...rest}
      className={classNames(spinner, className)}
    />
  );
}
