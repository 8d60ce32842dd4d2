'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An envelope: email. */
export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.5" />
      <path d="m2.25 4.5 5.75 4.25 5.75-4.25" />
    </Icon>
  );
}
