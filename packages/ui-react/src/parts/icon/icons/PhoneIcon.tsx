'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A mobile phone: text message. */
export function PhoneIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4.25" y="1.75" width="7.5" height="12.5" rx="1.5" />
      <path d="M7.25 11.75h1.5" />
    </Icon>
  );
}
