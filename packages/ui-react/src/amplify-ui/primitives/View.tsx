'use client';

import type { ComponentProps, ElementType, ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { badge, flex, grid, image, label } from './layout.css.ts';
import { useStyleProps, type StyleProps } from './style-props.tsx';

/** The props of an element, with Amplify UI's style props, and `as` for another element. */
export type ViewProps<Tag extends ElementType = 'div'> = StyleProps & {
  /** The element, or the component, that is rendered. */
  readonly as?: Tag | undefined;
  /** Becomes `data-testid`. */
  readonly testId?: string | undefined;
  /** Becomes `aria-label`. */
  readonly ariaLabel?: string | undefined;
} & Omit<ComponentProps<Tag>, keyof StyleProps | 'as'>;

interface Box<Default extends ElementType> {
  <Tag extends ElementType = Default>(props: ViewProps<Tag>): ReactElement;
  displayName?: string;
}

const box = <Default extends ElementType>(name: string, tag: Default, className?: string): Box<Default> =>
  Object.assign(
    function StyledBox({ as, ...props }: { readonly as?: ElementType | undefined; readonly className?: string | undefined }) {
      const Tag: ElementType = as ?? tag;
      const rest = useStyleProps(props);
      return <Tag data-foyer-part={name} {...rest} className={classNames(className, props.className)} />;
    },
    { displayName: name },
  );

/** An element that takes style props. Renders a `<div>`, or what `as` says. */
export const View = /* @__PURE__ */ box('view', 'div');

/** The props of a {@link Flex}. */
export type FlexProps = ViewProps;
/** The props of a {@link Grid}. */
export type GridProps = ViewProps;
/** The props of an {@link Image}. */
export type ImageProps = ViewProps<'img'>;
/** The props of a {@link Label}. */
export type LabelProps = ViewProps<'label'>;

/** Children beside each other, with a space between them. Renders a `<div>`. */
export const Flex = /* @__PURE__ */ box('flex', 'div', flex);

/** Children in a grid. Renders a `<div>`. */
export const Grid = /* @__PURE__ */ box('grid', 'div', grid);

/** A picture that is no wider than what is around it. Renders an `<img>`. */
export const Image = /* @__PURE__ */ box('image', 'img', image);

/** The props of a {@link Badge}. */
export type BadgeProps = ViewProps<'span'> & {
  /** Its colours, by what they say. @default neutral ones */
  readonly variation?: 'info' | 'success' | 'warning' | 'error' | undefined;
  /** How large it is. @default between the two */
  readonly size?: 'small' | 'large' | undefined;
};

/** A word that marks something. Renders a `<span>`. */
export const Badge: (props: BadgeProps) => ReactElement = ({ variation, size, ...props }) => <BadgeBox {...props} data-variation={variation} data-size={size} />;

const BadgeBox = /* @__PURE__ */ box('badge', 'span', badge);

/** What a control is called. Renders a `<label>`. */
export const Label = /* @__PURE__ */ box('label', 'label', label);
