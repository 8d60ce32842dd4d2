'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { control } from '../../parts/control.css.ts';
import type { FieldLook } from './amplify-field.tsx';
import { sized } from './fields.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface InputProps extends Styled<Omit<ComponentProps<'input'>, 'size'>>, FieldLook {
  readonly hasError?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
}

/** A line of text without a label: put a `Label htmlFor` beside it. Renders an `<input>`. */
export function Input({ hasError, isDisabled, isReadOnly, isRequired, size, variation, className, ...props }: InputProps) {
  return (
    <input
      data-foyer-part="input"
      disabled={isDisabled}
      readOnly={isReadOnly}
      required={isRequired}
      aria-invalid={hasError || undefined}
      data-invalid={hasError ? '' : undefined}
      data-size={size}
      data-variation={variation}
      {...useStyleProps(props)}
      className={classNames(control, sized, className)}
    />
  );
}
