'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { text } from './Text.css.ts';

export interface TextProps extends ComponentProps<typeof Primitive.p> {
  /** @default 'body' */
  size?: 'body' | 'small' | undefined;
  /** @default 'default' */
  tone?: 'default' | 'muted' | 'danger' | 'success' | undefined;
}

/** Renders a `<p>`. */
export function Text({ size, tone, className, ...rest }: TextProps) {
  return (
    <Primitive.p
      data-foyer-part="text"
      {...rest}
      className={classNames(text, className)}
      data-size={size}
      data-tone={tone}
    />
  );
}
