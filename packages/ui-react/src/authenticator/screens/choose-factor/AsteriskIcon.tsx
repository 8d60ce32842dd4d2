'use client';

import { Icon, type IconProps } from '../../../parts/icon/Icon.tsx';

/** A password: a row of hidden characters. */
export function AsteriskIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.5" y="4.5" width="13" height="7" rx="2" />
      <path d="M5 8h.01M8 8h.01M11 8h.01" />
    </Icon>
  );
}
