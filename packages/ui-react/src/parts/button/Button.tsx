'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps, MouseEvent } from 'react';
import { classNames } from '../class-names.ts';
import { button } from './Button.css.ts';

export interface ButtonProps extends ComponentProps<typeof Primitive.button> {
  /**
   * `primary` for the one action of a screen, `danger` for one that destroys, `quiet` and `link` for the way elsewhere.
   * @default 'secondary'
   */
  variant?: 'primary' | 'secondary' | 'quiet' | 'link' | 'danger' | undefined;
  /**
   * Something that the button started is under way. The button keeps its focus and swallows presses until it ends.
   * @default false
   */
  busy?: boolean | undefined;
  /**
   * What the button does while `busy`, without `asChild`. With `fullWidth` it stands in the place of the label; else it
   * describes the button, whose ring lies over the label, so that the width stays. The announcement is the screen's.
   */
  busyLabel?: string | undefined;
  /** As wide as its container. @default false */
  fullWidth?: boolean | undefined;
}

/** A press that starts something. Renders a `<button type="button">`. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', busy, busyLabel, fullWidth, asChild, className, children, ...rest } = props;
  const doing = busy && !asChild ? busyLabel : undefined;
  const still = busy || rest['aria-disabled'] + '' === 'true';
  return (
    <Primitive.button
      type={asChild ? undefined : 'button'}
      data-foyer-part="button"
      {...rest}
      asChild={asChild}
      className={classNames(button, className)}
      data-variant={variant}
      data-busy={busy ? '' : undefined}
      data-full-width={fullWidth ? '' : undefined}
      aria-description={doing}
      {...(still && { 'aria-disabled': still, onClickCapture: swallow })}
    >
      {(fullWidth && doing) || children}
    </Primitive.button>
  );
}

/** In the capture phase, so that neither the form nor a handler of the child in `asChild` hears of the press. */
const swallow = (event: MouseEvent) => {
  event.preventDefault();
  event.stopPropagation();
};
