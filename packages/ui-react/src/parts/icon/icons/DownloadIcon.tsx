'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** An arrow onto a line: download. */
export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10" />
    </Icon>
  );
}
