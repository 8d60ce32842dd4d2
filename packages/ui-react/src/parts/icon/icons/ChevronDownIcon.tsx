'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A chevron that points down: opens below. */
export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 6.25 4 4 4-4" />
    </Icon>
  );
}
