'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { verbatim } from './verbatim.ts';

export interface TextFieldProps extends Omit<ComponentProps<typeof Primitive.input>, keyof FieldTexts>, FieldTexts {}

/** A line of text with its label. Renders a `<div>` around an `<input>`; the input gets all other props and the ref. */
export function TextField(props: TextFieldProps) {
  const [field, input] = splitFieldProps(props);
  return (
    <Field {...field}>
      {(control) => (
        <Primitive.input
          data-foyer-part="text-field"
          type={input.asChild ? undefined : 'text'}
          {...verbatim(input)}
          {...input}
          {...control}
          className={classNames(controlClass, input.className)}
        />
      )}
    </Field>
  );
}
