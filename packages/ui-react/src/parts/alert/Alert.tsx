'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { AlertCircleIcon } from '../icon/icons/AlertCircleIcon.tsx';
import { AlertTriangleIcon } from '../icon/icons/AlertTriangleIcon.tsx';
import { CheckCircleIcon } from '../icon/icons/CheckCircleIcon.tsx';
import { InfoIcon } from '../icon/icons/InfoIcon.tsx';
import { slotted } from '../slotted.ts';
import { alert, body, heading as headingClass, mark } from './Alert.css.ts';

export interface AlertProps extends ComponentProps<typeof Primitive.div> {
  /** `danger` and `warning` interrupt a screen reader; `success` and `info` wait for it to finish. @default 'danger' */
  variant?: 'danger' | 'warning' | 'success' | 'info' | undefined;
  /** A short line above the text. */
  heading?: ReactNode;
}

const icons = { danger: AlertCircleIcon, warning: AlertTriangleIcon, success: CheckCircleIcon, info: InfoIcon };
const roles = { danger: 'alert', warning: 'alert', success: 'status', info: 'status' };

/**
 * A message about the whole form or page. Renders a `<div>` that is a live region.
 * Leave it in place with no children while there is nothing to say: it takes no room, and what comes into it is announced.
 */
export function Alert({ variant = 'danger', heading, className, children, ...rest }: AlertProps) {
  const Mark = icons[variant];
  return (
    <Primitive.div
      role={roles[variant]}
      data-foyer-part="alert"
      {...rest}
      className={classNames(alert, className)}
      data-variant={variant}
    >
      {slotted(rest.asChild, children, (message) => message && (
        <>
          <Mark className={mark} />
          <div className={body}>
            {heading && <strong className={headingClass}>{heading}</strong>}
            {message}
          </div>
        </>
      ))}
    </Primitive.div>
  );
}
