'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An empty ring: not yet. */
export function CircleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
    </Icon>
  );
}
