'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { iconButton } from './IconButton.css.ts';

export interface IconButtonProps extends Omit<ComponentProps<typeof Primitive.button>, 'aria-label'> {
  /** What the press does, in words: an icon alone has no name. */
  label: string;
  /** @default 'medium', as high as a control */
  size?: 'medium' | 'small' | undefined;
}

/** A press that an icon stands for. Renders a `<button type="button">`; its child is the icon. */
export function IconButton({ label, size, className, ...rest }: IconButtonProps) {
  return (
    <Primitive.button
      type={rest.asChild ? undefined : 'button'}
      data-foyer-part="icon-button"
      {...rest}
      className={classNames(iconButton, className)}
      data-size={size}
      aria-label={label}
    />
  );
}
