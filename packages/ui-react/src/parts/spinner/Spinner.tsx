'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { spinner } from './Spinner.css.ts';

export interface SpinnerProps extends ComponentProps<typeof Primitive.svg> {
  /** What a screen reader says. Without it the spinner is for the eye alone, beside a text that says the same. */
  label?: string | undefined;
}

const ring = (
  <>
    <circle cx="8" cy="8" r="6.5" opacity="0.25" />
    <path d="M8 1.5A6.5 6.5 0 0 1 14.5 8" />
  </>
);

/** Something is under way, for an unknown time. Renders an `<svg>`. */
export function Spinner({ label, className, children = ring, ...rest }: SpinnerProps) {
  return (
    <Primitive.svg
      data-foyer-part="spinner"
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      {...rest}
      className={classNames(spinner, className)}
    >
      {children}
    </Primitive.svg>
  );
}
