'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A pencil: edit. */
export function PencilIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 13l.7-3L11 2.7 13.3 5 6 12.3 3 13Z" />
    </Icon>
  );
}
