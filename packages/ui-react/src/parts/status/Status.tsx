'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { status } from './Status.css.ts';

export interface StatusProps extends ComponentProps<typeof Primitive.div> {
  /** For a screen reader alone. @default false */
  visuallyHidden?: boolean | undefined;
}

/**
 * A live region for progress, such as "Signing in…" or "Code sent". Renders a `<div role="status">`.
 * Leave it in place while it is empty: it takes no room, and what comes into it is announced politely.
 */
export function Status({ visuallyHidden, className, ...rest }: StatusProps) {
  return (
    <Primitive.div
      role="status"
      data-foyer-part="status"
      {...rest}
      className={classNames(status, className)}
      data-visually-hidden={visuallyHidden ? '' : undefined}
    />
  );
}
