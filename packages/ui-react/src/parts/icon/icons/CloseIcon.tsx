'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** A cross: close, remove. */
export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}
