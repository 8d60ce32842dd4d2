'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An exclamation mark in a triangle: take care. */
export function AlertTriangleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7.13 2.5a1 1 0 0 1 1.74 0l5.4 9.5a1 1 0 0 1-.87 1.5H2.6a1 1 0 0 1-.87-1.5z" />
      <path d="M8 6v3M8 11.25v.25" />
    </Icon>
  );
}
