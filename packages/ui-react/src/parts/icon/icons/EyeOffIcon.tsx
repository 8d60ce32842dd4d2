'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A struck-out eye: hide. */
export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.2 3.75A6 6 0 0 1 8 3.5c4.25 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.6 2.15M4.25 4.7A10.5 10.5 0 0 0 1.5 8S3.75 12.5 8 12.5a6.2 6.2 0 0 0 3.6-1.15" />
      <path d="M6.6 6.55a2 2 0 0 0 2.85 2.85M2.25 2.25l11.5 11.5" />
    </Icon>
  );
}
