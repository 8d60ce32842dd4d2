'use client';

import { Icon, type IconProps } from '../../parts/icon/Icon.tsx';

/** An arrow forward along the line of reading. */
export function ForwardIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M3 8h10M9 4l4 4-4 4" />
    </Icon>
  );
}
