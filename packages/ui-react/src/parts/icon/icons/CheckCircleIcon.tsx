'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A tick in a ring: done. */
export function CheckCircleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.25 8.25 2 2 3.5-4" />
    </Icon>
  );
}
