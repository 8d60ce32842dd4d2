'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An exclamation mark in a ring: wrong. */
export function AlertCircleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.75v3.75M8 11v.25" />
    </Icon>
  );
}
