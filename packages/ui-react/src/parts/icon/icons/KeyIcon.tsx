'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A key: passkey, password. */
export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.25" cy="10.75" r="3" />
      <path d="m7.5 8.5 6-6M11 5l2 2M9 7l1.25 1.25" />
    </Icon>
  );
}
