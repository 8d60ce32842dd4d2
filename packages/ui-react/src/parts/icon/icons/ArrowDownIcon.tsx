'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow down: later, lower, from high to low. */
export function ArrowDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3.5v9M4 8.5l4 4 4-4" />
    </Icon>
  );
}
