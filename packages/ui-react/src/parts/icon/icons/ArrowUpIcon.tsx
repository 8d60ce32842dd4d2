'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow up: earlier, higher, from low to high. */
export function ArrowUpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 12.5v-9M4 7.5l4-4 4 4" />
    </Icon>
  );
}
