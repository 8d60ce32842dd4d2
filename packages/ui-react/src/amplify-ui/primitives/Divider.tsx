'use client';

import { Divider as Part, type DividerProps as PartProps } from '../../parts/divider/Divider.tsx';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface DividerProps extends Styled<PartProps> {
  /** Amplify UI's name for the child: a word in the middle of the line. */
  readonly label?: string | undefined;
}

/** A line between two groups, with a word in its middle where there is one. */
export function Divider({ label, children, ...props }: DividerProps) {
  return <Part {...useStyleProps(props)}>{children ?? label}</Part>;
}
