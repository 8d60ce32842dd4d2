'use client';

import type { ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { placeholder } from './layout.css.ts';
import { View, type ViewProps } from './View.tsx';

export type PlaceholderProps = ViewProps<'div'> & {
  /** How high it is. @default as a line of text */
  readonly size?: 'small' | 'large' | undefined;
  /** What it stands for is here: the children are drawn in its place. @default false */
  readonly isLoaded?: boolean | undefined;
};

/** The room that something will take which is yet to come. */
export const Placeholder = ({ size, isLoaded, className, children, ...props }: PlaceholderProps): ReactElement =>
  isLoaded ? <>{children}</> : <View aria-hidden="true" {...props} data-foyer-part="placeholder" data-size={size} className={classNames(placeholder, className)} />;
