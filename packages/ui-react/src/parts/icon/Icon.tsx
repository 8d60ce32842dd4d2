'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { icon } from './Icon.css.ts';

export interface IconProps extends ComponentProps<typeof Primitive.svg> {
  /** What the icon says where no text beside it does. Without it a screen reader passes over the icon. */
  label?: string | undefined;
  /** @default 'medium', as high as a capital beside it; `large` stands alone */
  size?: 'medium' | 'large' | undefined;
  /** It points along the line of reading, and turns with it from right to left. @default false */
  directional?: boolean | undefined;
}

/** A drawing of 16 by 16 units in the colour of the text. Renders an `<svg>`. */
export function Icon({ label, size, directional, className, ...rest }: IconProps) {
  return (
    <Primitive.svg
      data-foyer-part="icon"
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      {...rest}
      className={classNames(icon, className)}
      data-size={size}
      data-directional={directional ? '' : undefined}
    />
  );
}
