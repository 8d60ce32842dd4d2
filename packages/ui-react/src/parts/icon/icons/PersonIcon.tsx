'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** Head and shoulders: somebody of whom there is no picture. */
export function PersonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.5a5.25 5.25 0 0 1 10.5 0" />
    </Icon>
  );
}
