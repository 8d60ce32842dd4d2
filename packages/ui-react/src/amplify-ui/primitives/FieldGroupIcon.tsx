'use client';

import type { ReactElement } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { inside } from './fields.css.ts';
import { View, type ViewProps } from './View.tsx';

/** The props of a {@link FieldGroupIcon}. */
export type FieldGroupIconProps = ViewProps<'span'> & {
  /** It is there to be seen. @default true */
  readonly isVisible?: boolean | undefined;
};

/** An icon in the box of a field: its `innerStartComponent` or `innerEndComponent`. */
export const FieldGroupIcon = ({ isVisible = true, ...props }: FieldGroupIconProps): ReactElement =>
  <View as="span" {...props} hidden={!isVisible} className={inside} />;

export interface FieldGroupIconButtonProps extends ButtonProps {
  /** Becomes `aria-label`. */
  readonly ariaLabel?: string | undefined;
  /** It is there to be seen and pressed. @default true */
  readonly isVisible?: boolean | undefined;
  /** The Tab key passes it over. @default false */
  readonly excludeFromTabOrder?: boolean | undefined;
}

/** A button in the box of a field, or beside it. */
export const FieldGroupIconButton = ({ ariaLabel, isVisible = true, excludeFromTabOrder, ...props }: FieldGroupIconButtonProps): ReactElement =>
  <Button aria-label={ariaLabel} hidden={!isVisible} tabIndex={excludeFromTabOrder ? -1 : undefined} {...props} />;
