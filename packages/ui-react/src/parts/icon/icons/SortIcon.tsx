'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** Up and down: can be sorted. */
export function SortIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3" />
    </Icon>
  );
}
