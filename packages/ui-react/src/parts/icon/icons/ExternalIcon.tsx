'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow that leaves its box: opens elsewhere. */
export function ExternalIcon(props: IconProps) {
  return (
    <Icon directional {...props}>
      <path d="M9.5 2.5h4v4M13.25 2.75 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3" />
    </Icon>
  );
}
