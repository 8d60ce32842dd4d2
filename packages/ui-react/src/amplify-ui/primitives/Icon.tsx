'use client';

import type { ElementType, SVGProps } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { Icon as IconPart, type IconProps as PartProps } from '../../parts/icon/Icon.tsx';
import { useStyleProps, type Styled } from './style-props.tsx';
import { drawn, filled } from './layout.css.ts';

interface ViewBox {
  /** @default 0 */
  readonly minX?: number | undefined;
  /** @default 0 */
  readonly minY?: number | undefined;
  /** @default 24 */
  readonly width?: number | undefined;
  /** @default 24 */
  readonly height?: number | undefined;
}

export interface IconProps extends Styled<Omit<PartProps, 'viewBox' | 'size'>> {
  /** The units of the drawing: as SVG writes them, or by their names. @default 24 by 24 with `pathData` or `paths`, else 16 by 16 */
  readonly viewBox?: string | ViewBox | undefined;
  /** The drawing as one path. */
  readonly pathData?: string | undefined;
  /** The drawing as several. */
  readonly paths?: readonly SVGProps<SVGPathElement>[] | undefined;
  /** An icon of another library, which is drawn in its place. */
  readonly as?: ElementType | undefined;
  /** Amplify UI's name for `label`. */
  readonly ariaLabel?: string | undefined;
  /** @default 'medium' */
  readonly size?: PartProps['size'] | 'small';
}

const boxOf = ({ minX = 0, minY = 0, width = 24, height = 24 }: ViewBox) => `${minX} ${minY} ${width} ${height}`;

/** A drawing in the colour of the text. Renders an `<svg>`, or the icon of another library that `as` names. */
export function Icon({ viewBox, pathData, paths, as: Drawing, ariaLabel, label = ariaLabel, size, className, children, ...props }: IconProps) {
  const rest = useStyleProps(props);
  const isNamed = pathData !== undefined || paths !== undefined || viewBox instanceof Object;
  if (Drawing) {
    const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
    return <Drawing data-foyer-part="icon" {...name} {...rest} className={classNames(drawn, className)} />;
  }
  const box = viewBox instanceof Object || (viewBox === undefined && isNamed) ? boxOf(viewBox instanceof Object ? viewBox : {}) : viewBox;
  return (
    <IconPart
      label={label}
      size={size === 'small' ? undefined : size}
      {...(box !== undefined && { viewBox: box })}
      {...rest}
      className={classNames(isNamed && drawn, isNamed && filled, className)}
    >
      {pathData !== undefined && <path d={pathData} />}
      {paths?.map((path, at) => <path key={at} {...path} />)}
      {children}
    </IconPart>
  );
}
