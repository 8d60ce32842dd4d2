'use client';

import type { ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { PersonIcon } from '../../parts/icon/icons/PersonIcon.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { avatar, portrait } from './layout.css.ts';
import { View, type ViewProps } from './View.tsx';

export type AvatarProps = ViewProps<'span'> & {
  /** The address of the picture. @default no picture */
  readonly src?: string | undefined;
  /** @default '' */
  readonly alt?: string | undefined;
  /** `outlined` has a line around it, `filled` the louder colours. @default 'default' */
  readonly variation?: 'default' | 'filled' | 'outlined' | undefined;
  /** Its colours, by what they say. @default neutral ones */
  readonly colorTheme?: 'info' | 'error' | 'warning' | 'success' | undefined;
  /** How large it is. @default between the two */
  readonly size?: 'small' | 'large' | undefined;
  /** A spinner stands in for what is on its way. @default false */
  readonly isLoading?: boolean | undefined;
};

/** Who somebody is, in a circle: a picture, or the children, such as initials, or the drawing of a person. */
export const Avatar = ({ src, alt = '', variation, colorTheme, size, isLoading, className, children, ...props }: AvatarProps): ReactElement => (
  <View as="span" {...props} data-foyer-part="avatar" data-variation={variation} data-color-theme={colorTheme} data-size={size} className={classNames(avatar, className)}>
    {isLoading && <Spinner />}
    {!isLoading && (src ? <img src={src} alt={alt} className={portrait} /> : children ?? <PersonIcon label={alt || undefined} />)}
  </View>
);
