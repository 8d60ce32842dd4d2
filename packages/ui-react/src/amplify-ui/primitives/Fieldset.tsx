'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import { fieldset, legend as legendClass } from './layout.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface FieldsetProps extends Styled<ComponentProps<'fieldset'>> {
  readonly legend: ReactNode;
  /** The legend is for a screen reader alone. @default false */
  readonly legendHidden?: boolean | undefined;
  /** @default 'plain' */
  readonly variation?: 'plain' | 'outlined' | undefined;
  /** Becomes `data-size`, for styles of the app's own. */
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
