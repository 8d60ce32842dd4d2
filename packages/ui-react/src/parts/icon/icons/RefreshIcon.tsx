'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow in a circle: read again. */
export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2v2.8h-2.8" />
    </Icon>
  );
}
