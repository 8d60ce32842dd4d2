'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A plus: make, add. */
export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  );
}
