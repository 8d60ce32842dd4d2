'use client';

import { Icon, type IconProps } from '../Icon.tsx';

/** Columns side by side. */
export function ColumnsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />
    </Icon>
  );
}
