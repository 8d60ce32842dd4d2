'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { divider } from './Divider.css.ts';

export type DividerProps = ComponentProps<typeof Primitive.div>;

/**
 * A line between two groups, with a word in its middle where there is one. Renders a `<div>`:
 * a separator without a word, and plain text with one, since a separator may hold nothing that is read.
 */
export function Divider({ className, ...rest }: DividerProps) {
  return (
    <Primitive.div
      role={rest.children ? undefined : 'separator'}
      data-foyer-part="divider"
      {...rest}
      className={classNames(divider, className)}
    />
  );
}
