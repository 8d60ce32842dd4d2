'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An i in a ring: good to know. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.5v3.75M8 4.75V5" />
    </Icon>
  );
}
