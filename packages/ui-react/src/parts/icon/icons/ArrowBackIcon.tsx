'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow against the line of reading: back. */
export function ArrowBackIcon(props: IconProps) {
  return (
    <Icon directional {...props}>
      <path d="M13 8H3M7 4 3 8l4 4" />
    </Icon>
  );
}
