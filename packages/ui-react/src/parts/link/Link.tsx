'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { link } from './Link.css.ts';

export interface LinkProps extends ComponentProps<typeof Primitive.a> {
  /** @default 'accent' */
  tone?: 'accent' | 'muted' | undefined;
}

/** Goes to an address; for something that happens in place, take a `Button variant="link"`. Renders an `<a>`. */
export function Link({ tone, className, ...rest }: LinkProps) {
  return (
    <Primitive.a
      data-foyer-part="link"
      rel={rest.target === '_blank' ? 'noopener noreferrer' : undefined}
      {...rest}
      className={classNames(link, className)}
      data-tone={tone}
    />
  );
}
