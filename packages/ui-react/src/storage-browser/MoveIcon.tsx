'use client';

import { Icon, type IconProps } from '../parts/icon/Icon.tsx';

/** An arrow into a folder: move. */
export function MoveIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M1.75 6V3.75h4.5l1.5 1.5h6.5v7.5H1.75V11M1.5 8.5h6M5.5 6.5l2 2-2 2" />
    </Icon>
  );
}
