'use client';

import { Children, cloneElement, isValidElement, useEffect, useRef, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import type { ButtonProps } from './Button.tsx';
import { fieldset, legend as legendClass, placeholder, scroll } from './layout.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';
import { Flex, View, type ViewProps } from './View.tsx';

export type ButtonGroupProps = ViewProps<'div'> & Pick<ButtonProps, 'size' | 'variation' | 'isDisabled'>;

/** Buttons that belong together; what is said here holds for each that does not say otherwise. */
export function ButtonGroup({ size, variation, isDisabled, children, ...props }: ButtonGroupProps): ReactElement {
  const said = Object.fromEntries(Object.entries({ size, variation, isDisabled }).filter(([, value]) => value !== undefined));
  return (
    <Flex role="group" gap="xs" {...props} data-foyer-part="button-group">
      {Children.map(children, (child) => (isValidElement<object>(child) ? cloneElement(child, { ...said, ...child.props }) : child))}
    </Flex>
  );
}

export interface FieldsetProps extends Styled<ComponentProps<'fieldset'>> {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean | undefined;
  /** @default 'plain' */
  readonly variation?: 'plain' | 'outlined' | undefined;
  readonly size?: 'small' | 'large' | undefined;
  /** None of the fields inside can be filled in. @default false */
  readonly isDisabled?: boolean | undefined;
}

/** Fields that belong together, under one name. Renders a `<fieldset>`. */
export function Fieldset({ legend, legendHidden, variation, size, isDisabled, className, children, ...props }: FieldsetProps) {
  return (
    <fieldset
      data-foyer-part="fieldset"
      disabled={isDisabled}
      data-variation={variation}
      data-size={size}
      {...useStyleProps(props)}
      className={classNames(fieldset, className)}
    >
      <legend className={legendHidden ? visuallyHidden : legendClass}>{legend}</legend>
      {children}
    </fieldset>
  );
}

export type PlaceholderProps = ViewProps<'div'> & {
  readonly size?: 'small' | 'large' | undefined;
  /** What it stands for is here: the children are drawn in its place. @default false */
  readonly isLoaded?: boolean | undefined;
};

/** The room that something will take which is yet to come. */
export const Placeholder = ({ size, isLoaded, className, children, ...props }: PlaceholderProps): ReactElement =>
  isLoaded ? <>{children}</> : <View aria-hidden="true" {...props} data-foyer-part="placeholder" data-size={size} className={classNames(placeholder, className)} />;

export type ScrollViewProps = ViewProps<'div'> & {
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
  /** It goes to its end when its content has become another height. */
  readonly autoScroll?: 'smooth' | 'instant' | 'auto' | undefined;
};

/** A box whose content scrolls. A keyboard reaches it. */
export function ScrollView({ orientation, autoScroll, className, children, ...props }: ScrollViewProps): ReactElement {
  const end = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const box = end.current?.parentElement;
    if (!autoScroll || !box || box.scrollHeight === height.current) return;
    height.current = box.scrollHeight;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top: box.scrollHeight, behavior: isCalm ? 'instant' : autoScroll });
  });
  return (
    <View tabIndex={0} {...props} data-foyer-part="scroll-view" data-orientation={orientation} className={classNames(scroll, className)}>
      {children}
      {autoScroll && <div ref={end} />}
    </View>
  );
}
