'use client';

import type { ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { PersonIcon } from '../../parts/icon/icons/PersonIcon.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { avatar, portrait } from './layout.css.ts';
import { View, type ViewProps } from './View.tsx';

export type AvatarProps = ViewProps<'span'> & {
  readonly src?: string | undefined;
  /** @default '' */
  readonly alt?: string | undefined;
  readonly variation?: 'default' | 'filled' | 'outlined' | undefined;
  readonly colorTheme?: 'info' | 'error' | 'warning' | 'success' | undefined;
  readonly size?: 'small' | 'large' | undefined;
  readonly isLoading?: boolean | undefined;
};

/** Who somebody is, in a circle: a picture, or the children, such as initials, or the drawing of a person. */
export const Avatar = ({ src, alt = '', variation, colorTheme, size, isLoading, className, children, ...props }: AvatarProps): ReactElement => (
  <View as="span" {...props} data-foyer-part="avatar" data-variation={variation} data-color-theme={colorTheme} data-size={size} className={classNames(avatar, className)}>
    {isLoading && <Spinner />}
    {!isLoading && (src ? <img src={src} alt={alt} className={portrait} /> : children ?? <PersonIcon label={alt || undefined} />)}
  </View>
);
