'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { control } from '../../parts/control.css.ts';
import type { FieldLook } from './amplify-field.tsx';
import { sized } from './fields.css.ts';
import { useStyleProps, type Styled } from './style-props.tsx';

export interface InputProps extends Styled<Omit<ComponentProps<'input'>, 'size'>>, FieldLook {
  /** Something is wrong with the text. Becomes `aria-invalid`. @default false */
  readonly hasError?: boolean | undefined;
  /** Amplify UI's name for `disabled`. @default false */
  readonly isDisabled?: boolean | undefined;
  /** Amplify UI's name for `readOnly`. @default false */
  readonly isReadOnly?: boolean | undefined;
  /** Amplify UI's name for `required`. @default false */
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
