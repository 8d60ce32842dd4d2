'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** Lines that grow shorter: filter. */
export function FilterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4h12M4.5 8h7M7 12h2" />
    </Icon>
  );
}
