'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { bare, box, control as controlClass } from '../../parts/control.css.ts';
import { Field } from '../../parts/field/Field.tsx';
import { splitFieldProps } from '../../parts/field/split-field-props.ts';
import type { TextFieldProps as PartProps } from '../../parts/text-field/TextField.tsx';
import { verbatim } from '../../parts/text-field/verbatim.ts';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { inside, row, unboxed } from './fields.css.ts';

export interface TextFieldProps extends FieldOf<PartProps> {
  /** Before the box of the control. */
  readonly outerStartComponent?: ReactNode;
  /** After the box of the control. */
  readonly outerEndComponent?: ReactNode;
  /** In the box, before the text. */
  readonly innerStartComponent?: ReactNode;
  /** In the box, after the text. */
  readonly innerEndComponent?: ReactNode;
}

/** A line of text with its label. It takes the props of Amplify UI's TextField too. */
export function TextField(props: TextFieldProps) {
  const { styles, words, readOnly, look, rest } = useAmplifyField(props);
  const { outerStartComponent, outerEndComponent, innerStartComponent, innerEndComponent, ...given } = rest;
  const [field, { className, ...input }] = splitFieldProps({ readOnly, ...words, ...given, ...look });
  const isBoxed = Boolean(innerStartComponent || innerEndComponent);
  const boxLook = isBoxed && { 'data-size': look['data-size'], 'data-variation': look['data-variation'] };
  // One tree with and without anything beside it: another one would be another input, which has lost its focus and its text.
  return (
    <FieldBox styles={styles}>
      <Field {...field}>
        {(wiring) => (
          <div className={row}>
            {outerStartComponent}
            <div className={isBoxed ? classNames(controlClass, box, className) : unboxed} data-invalid={wiring['data-invalid']} {...boxLook}>
              {innerStartComponent && <span className={inside}>{innerStartComponent}</span>}
              <Primitive.input
                data-foyer-part="text-field"
                type={input.asChild ? undefined : 'text'}
                {...verbatim(input)}
                {...input}
                {...wiring}
                className={isBoxed ? bare : classNames(controlClass, className)}
              />
              {innerEndComponent && <span className={inside}>{innerEndComponent}</span>}
            </div>
            {outerEndComponent}
          </div>
        )}
      </Field>
    </FieldBox>
  );
}
