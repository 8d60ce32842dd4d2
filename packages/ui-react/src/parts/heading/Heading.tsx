'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { heading } from './Heading.css.ts';

export interface HeadingProps extends ComponentProps<typeof Primitive.h2> {
  /** Its place in the outline of the page; says nothing about its looks. @default 2 */
  level?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** @default 'heading' */
  size?: 'title' | 'heading' | 'body' | undefined;
}

/** Renders an `<h2>`, or the heading of its `level`. */
export function Heading({ level = 2, size = 'heading', asChild, className, children, ...rest }: HeadingProps) {
  const Level = `h${level}` as const;
  const own = asChild || level === 2;
  return (
    <Primitive.h2
      data-foyer-part="heading"
      {...rest}
      asChild={asChild || !own}
      className={classNames(heading, className)}
      data-size={size}
    >
      {own ? children : <Level>{children}</Level>}
    </Primitive.h2>
  );
}
