'use client';

import { classNames } from '../../parts/class-names.ts';
import { Heading as HeadingPart, type HeadingProps as HeadingPartProps } from '../../parts/heading/Heading.tsx';
import { truncated } from './layout.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';
import type { Truncated } from './truncated.ts';

export interface HeadingProps extends Styled<HeadingPartProps>, Truncated {
  /** @default what goes with the `level`, which says it in Amplify UI; `heading` without one */
  readonly size?: HeadingPartProps['size'];
}

const sizes = { 1: 'title', 2: 'title', 3: 'heading', 4: 'heading', 5: 'body', 6: 'body' } as const;

/** Renders an `<h2>`, or the heading of its `level`. It takes the props of Amplify UI's Heading too. */
export function Heading({ isTruncated, level, size = level && sizes[level], className, ...props }: HeadingProps) {
  return <HeadingPart level={level} size={size} {...useStyleProps(props)} className={classNames(isTruncated && truncated, className)} />;
}
