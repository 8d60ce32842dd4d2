'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** Two sheets: copy. */
export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M3.5 10.5a1 1 0 0 1-1-1V4A1.5 1.5 0 0 1 4 2.5h5.5a1 1 0 0 1 1 1" />
    </Icon>
  );
}
